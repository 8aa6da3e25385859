#!/usr/bin/env bash
# Runs the tests: all parts, or those named. Stops at the first step that fails.
#
# usage: scripts/test.sh [PART…]
#   format   rustfmt has nothing to change
#   lint     clippy has nothing to say, on the host and for the browser
#   walls    the analysis builds alone, without anything of the web in its tree
#   unit     unit tests, the rules' examples, goldens, the command line
#   browser  tests inside headless Chromium (wasm-bindgen-test)
#   page     the built dist/ in headless Chromium
#   scripts  the tests of these scripts

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PARTS=(format lint walls unit browser page scripts)
LOGS=$ROOT/target/test-logs
WASM=wasm32-unknown-unknown
steps=0

# step TITLE COMMAND…: runs it, keeps what it prints for the summary, stops where it fails.
step() {
  local title=$1 log start=$SECONDS
  shift
  steps=$((steps + 1))
  log=$LOGS/$(printf '%02d' "$steps").log
  say "$title"
  printf 'step: %s\n' "$title" >"$log"
  if "$@" 2>&1 | tee -a "$log"; then
    printf '(%s)\n' "$(took "$start")"
  else
    printf 'step failed: %s\n' "$title" >>"$log"
    summary
    fail "\"$title\" failed; what it says is above, before the summary."
  fi
}

summary() {
  say "Summary"
  if have node; then node scripts/summary.mjs "$LOGS" || true; fi
}

part_format() {
  step "Format: cargo fmt --check" cargo fmt --check
}

part_lint() {
  step "Lints: the analysis and the command line" \
    cargo clippy --locked --all-targets --features cli -- -D warnings
  scripts/setup.sh wasm
  step "Lints: the page and its worker" \
    cargo clippy --locked --target "$WASM" --lib --bins --test browser --features ui,worker -- -D warnings
}

# What must never come into the analysis, on any platform.
no_web_below() {
  local found
  found=$(cargo tree --locked --no-default-features --edges normal --target all --prefix none --format '{p}')
  if grep -E '^(yew|gloo|wasm-bindgen|web-sys|js-sys)([ -]|$)' <<<"$found"; then
    printf 'The analysis must not depend on these.\n'
    return 1
  fi
  printf '%s crates, none of the web.\n' "$(sort -u <<<"$found" | grep -c .)"
}

part_walls() {
  step "Walls: the analysis depends on nothing of the web" no_web_below
  step "Walls: the analysis builds alone" cargo build --locked --no-default-features --lib
}

part_unit() {
  step "Tests on the host: units, rules, goldens, command line" cargo test --locked --features cli
}

part_browser() {
  scripts/setup.sh wasm bindgen browser
  step "Tests in Chromium: wasm-bindgen-test" env \
    CHROMEDRIVER="$(command -v chromedriver)" \
    WASM_BINDGEN_TEST_WEBDRIVER_JSON="$ROOT/scripts/webdriver.json" \
    WASM_BINDGEN_TEST_TIMEOUT=120 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    cargo test --locked --target "$WASM" --features ui --test browser
}

part_page() {
  scripts/setup.sh browser
  step "Build: dist/" scripts/build.sh
  step "Tests of the page in Chromium" env CHROMIUM="$(command -v chromium)" \
    node --test --test-reporter=spec tests/page/*.test.mjs
}

part_scripts() {
  step "Tests of the scripts" node --test --test-reporter=spec scripts/tests/*.test.mjs
  # Optional: nothing else needs these two.
  if have shellcheck; then step "Shell scripts: shellcheck" shellcheck --external-sources scripts/*.sh .ci/run; fi
  if have cargo-deny; then step "Dependencies: cargo deny" cargo deny --offline check licenses bans sources; fi
}

start=$SECONDS
chosen=("$@")
((${#chosen[@]})) || chosen=("${PARTS[@]}")
for part in "${chosen[@]}"; do
  declare -F "part_$part" >/dev/null || fail "There is no part '$part'; there are: ${PARTS[*]}."
done
rm -rf "$LOGS"
mkdir -p "$LOGS"

scripts/setup.sh rust
# Everything that may be missing is asked for before minutes are spent on the first tests.
if ((${#chosen[@]} == ${#PARTS[@]})); then scripts/setup.sh wasm npm browser trunk bindgen; fi
for part in "${chosen[@]}"; do "part_$part"; done
say "All passed ($(took "$start"))."
summary
