#!/usr/bin/env bash
# What the action does, by mode or event. In: ASKDOWN_* (action.yml), GITHUB_* and GH_TOKEN. Needs askdown, git and gh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/askdown.XXXXXX")
trap 'rm -rf "$work"' EXIT

options=()
[ -z "${ASKDOWN_SOURCE:-}" ] || options+=(--source "$ASKDOWN_SOURCE")
strict=()
[ "${ASKDOWN_STRICT:-false}" != true ] || strict+=(--strict)

mode=${ASKDOWN_MODE:-auto}
if [ "$mode" = auto ]; then
  case "${GITHUB_EVENT_NAME:-}" in
    pull_request | pull_request_target | merge_group) mode=review ;;
    release) mode=release ;;
    *) mode=build ;;
  esac
fi

output() { # output NAME VALUE: for later steps of the workflow
  [ -z "${GITHUB_OUTPUT:-}" ] || printf '%s=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"
}

say() { # say LEVEL TEXT: a message on the page of the run
  printf '::%s::%s\n' "$1" "$2"
}

askdown_() { # askdown_ COMMAND [ARGUMENT…]: the program, with the options that all runs have
  askdown "$@" ${options[@]+"${options[@]}"}
}

targets() { # builds what `targets` names, one command on each line; words are split at spaces and nothing is expanded
  local line words
  while IFS= read -r line; do
    read -ra words <<< "$line"
    [ ${#words[@]} -eq 0 ] || askdown_ "${words[@]}" --dist dist --messages github ${strict[@]+"${strict[@]}"}
  done <<< "${ASKDOWN_TARGETS:-}"
}

. "$here/review.sh"
. "$here/build.sh"
. "$here/release.sh"

case "$mode" in
  review) review ;;
  build) build ;;
  release) release ;;
  *) say error "mode is $mode, and must be auto, review, build or release"; exit 2 ;;
esac
