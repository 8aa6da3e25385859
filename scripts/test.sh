#!/usr/bin/env bash
# Runs the tests: all parts, or those named. Stops at the first step that fails.
#
# usage: scripts/test.sh [PART…]
#   format   rustfmt has nothing to change
#   lint     clippy has nothing to say, on the host and for the browser
#   walls    the analysis builds alone, without anything of the web in its tree
#   unit     unit tests, the rules' examples, goldens, the command line
#   browser  tests inside headless Chromium (wasm-bindgen-test)
#   exports  every format of a label, read by parsers of others
#   page     the built dist/ in headless Chromium
#   embed    the snippet, the element and the frame on other people's pages, in headless Chromium
#   package  the npm package: in Node, TypeScript, a plain page, a worker and a bundler
#   hosting  the page under nginx, in a Hugo site and from a release, as docs/hosting.md has it
#   scripts  the tests of these scripts

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/steps.sh

PARTS=(format lint walls unit exports browser page embed package hosting scripts)
WASM=wasm32-unknown-unknown

# A step without which there is no going on.
must() {
  step "$@" && return
  summary || true
  fail "\"$1\" failed; what it says is above, before the summary."
}

# The page, once for all parts that want it.
build_dist() {
  [[ -n "${dist_built:-}" ]] || must "Build: dist/" scripts/build.sh
  dist_built=yes
}

# The command line, likewise.
build_cli() {
  [[ -n "${cli_built:-}" ]] || must "Build: the command line" cargo build --locked --release --features cli
  cli_built=yes
}

# The npm package, likewise.
build_package() {
  build_dist
  [[ -n "${package_built:-}" ]] || must "Build: the npm package" node scripts/package.mjs
  package_built=yes
}

part_format() {
  scripts/setup.sh checks
  must "Format: cargo fmt --check" cargo fmt --check
}

part_lint() {
  scripts/setup.sh checks wasm
  must "Lints: the analysis and the command line" \
    cargo clippy --locked --all-targets --features cli -- -D warnings
  must "Lints: the page and the core" \
    cargo clippy --locked --target "$WASM" --lib --bins --test browser --features ui -- -D warnings
}

# What must never come into the analysis, on any platform.
no_web_below() {
  local found
  found=$(cargo tree --locked --no-default-features --edges normal --target all --prefix none --format '{p}') || return 1
  if grep -E '^(yew|gloo|wasm-bindgen|web-sys|js-sys)([ -]|$)' <<<"$found"; then
    printf 'The analysis must not depend on these.\n'
    return 1
  fi
  printf '%s crates, none of the web.\n' "$(sort -u <<<"$found" | grep -c .)"
}

part_walls() {
  must "Walls: the analysis depends on nothing of the web" no_web_below
  must "Walls: the analysis builds alone" cargo build --locked --no-default-features --lib
}

part_unit() {
  must "Tests on the host: units, rules, goldens, command line" cargo test --locked --features cli
}

part_exports() {
  scripts/setup.sh npm browser
  # With optimisation, as these are many policies in many formats; `make cli` wants the same.
  build_cli
  must "Tests of the exports" env CHROMIUM="$(command -v chromium)" \
    node --test --test-reporter=spec tests/exports/*.test.mjs
}

part_browser() {
  scripts/setup.sh wasm bindgen browser
  must "Tests in Chromium: wasm-bindgen-test" env \
    CHROMEDRIVER="$(command -v chromedriver)" \
    WASM_BINDGEN_TEST_WEBDRIVER_JSON="$ROOT/scripts/webdriver.json" \
    WASM_BINDGEN_TEST_TIMEOUT=120 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    cargo test --locked --target "$WASM" --features ui --test browser
}

part_page() {
  scripts/setup.sh browser
  build_dist
  # What it prints is held against what the core returns.
  build_cli
  must "Tests of the page in Chromium" env CHROMIUM="$(command -v chromium)" \
    node --test --test-reporter=spec tests/page/*.test.mjs
}

part_embed() {
  scripts/setup.sh npm browser
  build_dist
  build_cli
  must "Tests of the embedded label in Chromium" env CHROMIUM="$(command -v chromium)" \
    node --test --test-reporter=spec tests/embed/*.test.mjs
}

part_package() {
  scripts/setup.sh npm browser
  build_package
  build_cli
  must "Tests of the npm package" env CHROMIUM="$(command -v chromium)" \
    node --test --test-reporter=spec tests/package/*.test.mjs
}

part_hosting() {
  scripts/setup.sh npm browser hosting
  build_package
  build_cli
  must "Tests of hosting and of the release" env CHROMIUM="$(command -v chromium)" \
    NGINX="$(PATH=$PATH:/usr/sbin command -v nginx)" node --test --test-reporter=spec tests/hosting/*.test.mjs
}

part_scripts() {
  must "Tests of the scripts" node --test --test-reporter=spec scripts/tests/*.test.mjs
  # Optional: nothing else needs these two.
  if have shellcheck; then must "Shell scripts: shellcheck" shellcheck --severity=warning scripts/*.sh .ci/run; fi
  if have cargo-deny; then must "Dependencies: cargo deny" cargo deny --offline check licenses bans sources; fi
}

start=$SECONDS
chosen=("$@")
((${#chosen[@]})) || chosen=("${PARTS[@]}")
for part in "${chosen[@]}"; do
  declare -F "part_$part" >/dev/null || fail "There is no part '$part'; there are: ${PARTS[*]}."
done
rm -rf "$LOGS"

scripts/setup.sh rust
# Everything that may be missing is asked for before minutes are spent on the first tests.
if ((${#chosen[@]} == ${#PARTS[@]})); then scripts/setup.sh checks wasm npm browser hosting trunk bindgen; fi
for part in "${chosen[@]}"; do "part_$part"; done
say "All passed ($(took "$start"))."
summary
