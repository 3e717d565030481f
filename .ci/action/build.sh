# Sourced by run.sh. A build: the deck, and cards.lock committed where this is the default branch.
build() {
  askdown_ anki --dist dist --messages github ${strict[@]+"${strict[@]}"}
  targets
  output dist dist
  if [ "${ASKDOWN_COMMIT_LEDGER:-true}" = true ] && [ "${GITHUB_EVENT_NAME:-}" != pull_request ] &&
    [ "${GITHUB_REF:-}" = "refs/heads/${ASKDOWN_DEFAULT_BRANCH:-}" ]; then
    commit_ledger
  fi
}

commit_ledger() { # only a ledger: nothing else that a build may have left is committed
  local ledgers
  ledgers=$(git ls-files --modified --others --exclude-standard -- '*cards.lock' 'cards.lock')
  if [ -z "$ledgers" ]; then
    echo "cards.lock is as it was."
    return 0
  fi
  git config user.name > /dev/null || git config user.name 'github-actions[bot]'
  git config user.email > /dev/null || git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
  printf '%s\n' "$ledgers" | git add --pathspec-from-file=-
  git commit --quiet --message 'Remember which card is which [skip ci]'
  local attempt
  for attempt in 1 2 3; do
    if git push --quiet origin "HEAD:$ASKDOWN_DEFAULT_BRANCH"; then
      echo "cards.lock was committed."
      return 0
    fi
    git fetch --quiet origin "$ASKDOWN_DEFAULT_BRANCH"
    if ! git rebase --quiet FETCH_HEAD; then
      git rebase --abort
      say notice "the branch has moved on, with another cards.lock: the run of the newer commit brings it up to date"
      return 0
    fi
  done
  say warning "cards.lock could not be pushed: may this workflow write (permissions: contents: write)?"
  return 1
}
