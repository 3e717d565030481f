# Sourced by run.sh. A release: what is committed, built without changing the ledger, and attached.
release() {
  askdown_ anki --locked --dist dist --messages github ${strict[@]+"${strict[@]}"}
  targets
  output dist dist
  if [ -z "${ASKDOWN_TAG:-}" ]; then
    say warning "this run belongs to no release: nothing was attached"
    return 0
  fi
  local files=() file
  while IFS= read -r -d '' file; do files+=("$file"); done < <(find dist -type f ! -name '.*' -print0 | sort -z)
  gh release upload "$ASKDOWN_TAG" "${files[@]}" --clobber --repo "$GITHUB_REPOSITORY"
  printf 'Attached to %s:\n' "$ASKDOWN_TAG"
  printf '  %s\n' "${files[@]}"
}
