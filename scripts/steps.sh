# Steps of a test run: announced, kept in a log each, and summed up at the end.
# shellcheck shell=bash

LOGS=$ROOT/target/test-logs

# step TITLE COMMAND…: what the command prints is shown and kept; a failure is the caller's to judge.
step() {
  local title=$1 log start=$SECONDS
  shift
  mkdir -p "$LOGS"
  log=$LOGS/$(printf '%02d' "$(find "$LOGS" -name '*.log' | wc -l)").log
  say "$title"
  printf 'step: %s\n' "$title" >"$log"
  if "$@" 2>&1 | tee -a "$log"; then
    printf '(%s)\n' "$(took "$start")"
  else
    # A step that breaks before it counts anything must still count as a failure.
    printf 'step failed: %s\n' "$title" >>"$log"
    return 1
  fi
}

# The closing lines of everything that ran, and their sum; fails where anything failed.
summary() {
  say "Summary"
  # Not every part needs Node.js; without it, what the steps printed has to do.
  have node || return 0
  node scripts/summary.mjs "$LOGS"
}
