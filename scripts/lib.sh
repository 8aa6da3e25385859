# Shared by the scripts beside it: where things lie, and how to speak to whoever runs them.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# The project's own tools come first; whatever else is installed stays as it is.
export PATH="$ROOT/.tools/bin:$ROOT/node_modules/.bin:$PATH"

# One line about what happens now.
say() { printf '\n==> %s\n' "$*"; }

# Every argument is one line; the first says what is wrong, the others what to do.
fail() {
  {
    printf '\nStopped: %s\n' "$1"
    shift
    if (($#)); then printf '  %s\n' "$@"; fi
  } >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# version_at_least HAVE WANT: whether the dotted version HAVE is WANT or newer.
version_at_least() {
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

# took SECONDS_AT_START: the time since then, for people.
took() {
  local spent=$((SECONDS - $1))
  if ((spent < 60)); then printf '%d s' "$spent"; else printf '%d min %d s' $((spent / 60)) $((spent % 60)); fi
}

# What Trunk builds with: it is told to stay offline, so that it fetches no tools of its own,
# and cargo below it then needs every crate to be there.
ready_for_trunk() {
  scripts/setup.sh rust wasm npm trunk bindgen
  local host
  host=$(rustc -vV | sed -n 's/^host: //p')
  cargo fetch --locked --target wasm32-unknown-unknown --target "$host" ||
    fail "cargo could not fetch the crates of Cargo.lock." \
      "The crates registry has to be reachable the first time, and Cargo.lock must match Cargo.toml."
  # Messages of the programs name source files. Without the folders of whoever builds, they are
  # shorter, and equal sources give equal bytes.
  local sources flags=
  for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do flags+=" --remap-path-prefix=$sources="; done
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags# }"
  # Trunk reads this variable as true or false and refuses the usual 1.
  if [[ -n "${NO_COLOR:-}" ]]; then export NO_COLOR=true; fi
}
