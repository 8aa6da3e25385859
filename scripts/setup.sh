#!/usr/bin/env bash
# Installs what a command needs and no more, and skips what is there at the right version.
#
# usage: scripts/setup.sh PART…
#   rust      checks cargo, rustc and the linker; installs nothing
#   checks    rustfmt and clippy
#   wasm      the wasm32-unknown-unknown target
#   trunk     Trunk, which builds and serves the page
#   bindgen   wasm-bindgen's command line, in the version of Cargo.lock
#   npm       the development packages of package-lock.json
#   browser   Chromium and its driver, for tests only
#   hosting   nginx, Hugo and unzip, for tests only
#
# Trunk and wasm-bindgen go to .tools/ in this folder, npm's packages to node_modules/.
# Only the wasm target (rustup), the browser and what "hosting" has (apt-get) are installed for the whole machine.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# 0.22 wants a newer rustc than the one this project asks for.
TRUNK=0.21.14
NODE_AT_LEAST=20
built=

# The tools are built to be ready soon, not to be fast: they run for seconds, and a plain
# release build of Trunk takes 20 minutes on two cores.
install_tool() {
  local crate=$1 version=$2 minutes=$3 start=$SECONDS
  shift 3
  built=yes
  say "Building $crate $version into .tools (about $minutes minutes on two cores, once) …"
  # A resolver that may choose freely must not choose crates that this rustc cannot build.
  CARGO_TARGET_DIR="$ROOT/.tools/build" \
    CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS=fallback \
    cargo install "$crate" --version "=$version" --root "$ROOT/.tools" --force "$@" ||
    fail "$crate $version could not be built." \
      "It is fetched and built by cargo, so the crates registry has to be reachable." \
      "If you have it already, put version $version on your PATH and run the command again."
  say "$crate $version is ready ($(took "$start"))."
}

# installed_version COMMAND: the version that the command prints of itself, or nothing.
installed_version() {
  { "$1" --version 2>/dev/null || true; } | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1 || true
}

part_rust() {
  { have cargo && have rustc; } || fail "Rust is missing." \
    "Install it with rustup (see rustup.rs), open a new terminal, and run the command again."
  local want found
  want=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(installed_version rustc)
  version_at_least "${found:-0}" "$want" || fail "rustc is ${found:-of unknown version}, and $want or newer is needed." \
    "With rustup: rustup update stable"
  # rustc calls it for whatever runs on this machine: build scripts, the command line, the tools.
  have cc || fail "rustc needs a C compiler to link with, and there is no 'cc'." \
    "On Debian and its kin: apt-get install gcc libc6-dev"
}

part_checks() {
  # Asked by running them: rustup puts commands on the PATH for parts that are not installed.
  if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then return; fi
  say "Adding rustfmt and clippy …"
  if have rustup && rustup component add rustfmt clippy; then return; fi
  fail "rustfmt and clippy are missing, and rustup could not add them." \
    "Online, with rustup: rustup component add rustfmt clippy" \
    "With Debian's own Rust: apt-get install rustfmt rust-clippy"
}

part_wasm() {
  local target=wasm32-unknown-unknown libs
  libs="$(rustc --print sysroot)/lib/rustlib/$target/lib"
  # Asked of the compiler, not of rustup: Debian's own Rust has the target in a package.
  if compgen -G "$libs/libstd-*.rlib" >/dev/null; then return; fi
  say "Adding Rust's $target target …"
  if have rustup && rustup target add "$target"; then return; fi
  fail "rustc has no $target target, and rustup could not add it." \
    "Online, with rustup: rustup target add $target" \
    "With Debian's own Rust: apt-get install libstd-rust-dev-wasm32" \
    "Where neither can be had, the standard library can be built from its source, which is" \
    "in Debian's rust-src (the version must be rustc's own, now $(installed_version rustc)): put it under" \
    "$(rustc --print sysroot)/lib/rustlib/src and build with" \
    "RUSTC_BOOTSTRAP=1 and cargo's -Zbuild-std=std,panic_abort."
}

part_trunk() {
  [[ "$(installed_version trunk)" == "$TRUNK" ]] ||
    install_tool trunk "$TRUNK" 4 --locked --no-default-features --features rustls
}

part_bindgen() {
  local version
  # The command line and the crate must be of one version, so there is one place that says it.
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p}' Cargo.lock)
  [[ -n "$version" ]] || fail "Cargo.lock does not name wasm-bindgen."
  [[ "$(installed_version wasm-bindgen)" == "$version" && "$(installed_version wasm-bindgen-test-runner)" == "$version" ]] ||
    # Without --locked: it has been seen to install only so.
    install_tool wasm-bindgen-cli "$version" 2 --bin wasm-bindgen --bin wasm-bindgen-test-runner
}

part_npm() {
  { have node && have npm; } || fail "Node.js $NODE_AT_LEAST or newer, with npm, is missing." \
    "On Debian and its kin: apt-get install nodejs npm (if their version is $NODE_AT_LEAST or newer)" \
    "Elsewhere, see nodejs.org; then run the command again."
  local found
  found=$(installed_version node)
  version_at_least "$found" "$NODE_AT_LEAST" || fail "Node.js is $found, and $NODE_AT_LEAST or newer is needed."
  # npm's own file of what is installed is not written when an install breaks off, and the copy
  # of the lock file is only made afterwards: together they say that the packages are in step.
  if cmp --silent package-lock.json node_modules/.lock-as-installed; then return; fi
  say "Installing the development packages of package-lock.json …"
  # None of them needs a script of its own run at its installation.
  npm ci --ignore-scripts --no-audit --no-fund || fail "npm could not install the packages of package-lock.json." \
    "They come from npm's registry, which has to be reachable the first time."
  cp package-lock.json node_modules/.lock-as-installed
}

# debian WHAT PACKAGE…: installs Debian's packages; WHAT is how people call them, with what they weigh.
debian() {
  local what=$1 as_root=() start=$SECONDS
  shift
  have apt-get || fail "The tests need $what, and there is no apt-get here to install it." \
    "Install it in your system's own way, so that its commands are on the PATH."
  if ((EUID != 0)); then
    have sudo || fail "The tests need $what; installing it takes root, and there is no sudo." \
      "As root: apt-get install $*"
    as_root=(sudo)
  fi
  say "Installing $what with apt-get, once …"
  { "${as_root[@]}" apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"; } </dev/null ||
    fail "apt-get could not install $*." \
      "Its messages above say why; Debian's packages have to be reachable the first time."
  say "Ready: $what ($(took "$start"))."
}

part_browser() {
  if have chromium && have chromedriver; then return; fi
  # Fonts are only recommended by Debian's Chromium; without any, pages have no measurable text.
  debian "Chromium and its driver (about 400 MB on the disk)" chromium chromium-driver fonts-liberation
}

part_hosting() {
  # Debian keeps nginx where the PATH of people often does not lead.
  if PATH=$PATH:/usr/sbin have nginx && have hugo && have unzip; then return; fi
  local running
  running=$(pgrep -x nginx || true)
  debian "nginx, Hugo and unzip (about 60 MB on the disk)" nginx-light hugo unzip
  # Debian starts what it installs; the tests start their own, and nobody asked for a server on port 80.
  if [[ -z "$running" && -d /run/systemd/system ]]; then
    if ((EUID == 0)); then systemctl disable --now nginx; else sudo systemctl disable --now nginx; fi ||
      say "nginx may be running now, as Debian starts it; the tests do not need that."
  fi
}

PARTS="rust, checks, wasm, trunk, bindgen, npm, browser, hosting"
(($#)) || fail "Say what is needed: $PARTS."
for part in "$@"; do
  declare -F "part_$part" >/dev/null || fail "There is no part '$part'; there are $PARTS."
  "part_$part"
done
# Half a gigabyte, kept so long only because it saves the second tool some crates of the first.
if [[ -n "$built" ]]; then rm -rf "$ROOT/.tools/build"; fi
