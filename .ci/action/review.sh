# Sourced by run.sh. A review: annotations beside the lines, and the plan as one comment, which is updated.
mark='<!-- askdown review -->' # by this the comment is found again
longest=60000                  # characters; GitHub takes 65,536

review() {
  local status=0 planned=0
  askdown_ check --messages json ${strict[@]+"${strict[@]}"} > "$work/found.jsonl" 2> "$work/summary.txt" || status=$?
  askdown_ check --messages github || true # the same once more, beside the lines of the pull request
  askdown_ plan --markdown --quiet > "$work/plan.md" 2> "$work/refused.txt" || planned=$?
  [ $planned -lt 2 ] || status=$planned
  if [ -s "$work/plan.md" ] && ! grep -q '^Learners get no changes' "$work/plan.md"; then output changed true; else output changed false; fi
  comment_text > "$work/comment.md"
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$work/comment.md" >> "$GITHUB_STEP_SUMMARY"
  [ "${ASKDOWN_COMMENT:-true}" != true ] || [ -z "${ASKDOWN_PULL:-}" ] || comment
  return $status
}

comment_text() {
  printf '%s\n## Askdown\n\n' "$mark"
  tail -n 1 "$work/summary.txt"
  printf '\n### What learners get\n\n'
  if [ -s "$work/plan.md" ]; then cat "$work/plan.md"; else printf '```\n'; cat "$work/refused.txt"; printf '```\n'; fi
  python "$here/findings.py" < "$work/found.jsonl"
}

comment() { # writes the comment, or puts its new text in the place of the old
  local repository=$GITHUB_REPOSITORY me known
  python -c 'import json, sys; print(json.dumps({"body": sys.stdin.read()[: int(sys.argv[1])]}))' "$longest" \
    < "$work/comment.md" > "$work/comment.json"
  me=$(gh api user --jq .login 2> /dev/null || true) # a person, where the token is a person's
  if ! known=$(gh api --paginate "repos/$repository/issues/$ASKDOWN_PULL/comments" --jq \
    ".[] | select((.user.type == \"Bot\" or .user.login == \"$me\") and (.body | startswith(\"$mark\"))) | .id"); then
    say warning "the comments of this pull request cannot be read (a pull request from a fork may not): see the summary of the run"
    return 0
  fi
  if [ -n "$known" ]; then
    set -- --method PATCH "repos/$repository/issues/comments/${known%%$'\n'*}"
  else
    set -- --method POST "repos/$repository/issues/$ASKDOWN_PULL/comments"
  fi
  gh api "$@" --input "$work/comment.json" --silent ||
    say warning "no comment could be written (a pull request from a fork may not): see the summary of the run"
}
