#!/usr/bin/env bash
# The one door. `./build.sh` sets up what is missing and builds dist/, the unpacked extension for both browsers.
#
#   ./build.sh             set up, build
#   ./build.sh run         … and play with it: a browser with Kith and a replica of LinkedIn's messaging
#                          (--firefox: in Firefox; --headless, or no display: plays the main job, screenshots in out/)
#   ./build.sh test        everything that CI runs: formats, lints, core, both browsers, sizes
#   ./build.sh bench       the table of budgets, in both browsers, harper.js beside it
#   ./build.sh package     the zip for the stores, and the zip of sources that rebuilds it
set -euo pipefail
cd "$(dirname "$0")"
shopt -s inherit_errexit

say() { printf '\033[1m%s\033[0m\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# --- set-up: each step looks first and does nothing when it is done -----------------------------------------------------

need() { command -v "$1" >/dev/null 2>&1; }

# Debian's names of what the browser tests need; elsewhere the user is told what to install.
system_packages() {
  local missing=()
  need chromium || need google-chrome || missing+=(chromium)
  # Debian's browsers take an interface language from its language pack alone.
  need firefox-esr || missing+=(firefox-esr)
  local pack
  if need dpkg; then
    for pack in chromium-l10n firefox-esr-l10n-zh-tw; do dpkg -s $pack >/dev/null 2>&1 || missing+=($pack); done
  fi
  # Without a Chinese font the screenshots show boxes.
  fc-list :lang=zh-tw 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
  need openssl || missing+=(openssl)
  need cc || missing+=(gcc libc6-dev)
  [ ${#missing[@]} = 0 ] && return
  if need apt-get; then
    local as=(); [ "$(id -u)" = 0 ] || as=(sudo)
    say "Installing ${missing[*]}"
    "${as[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    die "Please install, in your system's way: ${missing[*]} (Debian's names), then run this again."
  fi
}

rust_target() {
  need cargo || die "Please install Rust with rustup (https://rustup.rs), then run this again."
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] && return
  need rustup || die "Please install the Rust target wasm32-unknown-unknown, then run this again."
  say "Adding the WebAssembly target"
  rustup target add wasm32-unknown-unknown
}

node_packages() {
  need node || die "Please install Node.js 20 or newer, then run this again."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || die "Node.js $(node -v) is too old: 20 or newer, please."
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  say "Installing npm packages"
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
}

setup() { rust_target; node_packages; }

# --- build --------------------------------------------------------------------------------------------------------------

# Each module with the Cargo profile that suits it, and how hard wasm-opt works on its size: the worker is made for speed
# first, a page for being there at once.
MODULES=(background:release:-O3 popup:page:-Oz)
# What Rust emits for wasm32 by default; --all-features made a module that no browser loads.
WASM_OPT=(--enable-bulk-memory --enable-bulk-memory-opt --enable-reference-types --enable-multivalue
  --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int)

# newer FILE SOURCE…: whether FILE is there and newer than all sources.
newer() { local file=$1; shift; [ -e "$file" ] && [ -z "$(find "$@" -newer "$file" -print -quit)" ]; }

wasm() {
  cargo build --quiet --locked --package bindgen
  mkdir -p dist/wasm
  local entry module profile effort
  for entry in "${MODULES[@]}"; do
    IFS=: read -r module profile effort <<<"$entry"
    # Paths of this machine would end up in panic messages, and no two machines would build the same bytes.
    RUSTFLAGS="--remap-path-prefix=$PWD=kith --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" \
      cargo build --quiet --locked --profile "$profile" --target wasm32-unknown-unknown --features "$module" --bin "$module"
    local built=target/wasm32-unknown-unknown/$profile/$module.wasm
    newer "dist/wasm/${module}_bg.wasm" "$built" target/debug/bindgen && continue
    say "Shrinking $module.wasm"
    rm -rf "target/bindgen/$module"
    target/debug/bindgen "$built" "target/bindgen/$module"
    # By name, what is alike stands together: that alone makes the gzipped module smaller. The names themselves are dropped.
    node_modules/.bin/wasm-opt "$effort" --reorder-functions-by-name --strip-debug "${WASM_OPT[@]}" \
      "target/bindgen/$module/${module}_bg.wasm" -o "dist/wasm/${module}_bg.wasm"
    cp "target/bindgen/$module/$module.js" "dist/wasm/$module.js"
  done
}

content() {
  newer dist/content.js extension/content extension/look package-lock.json && return
  node_modules/.bin/esbuild extension/content/main.ts --bundle --format=iife --target=chrome123,firefox140 --minify-syntax \
    --minify-whitespace --legal-comments=none --charset=utf8 --loader:.css=text --loader:.svg=text --log-level=warning --outfile=dist/content.js
}

icons() {
  newer dist/icons/128.png extension/icons tools/icons.mjs && return
  node tools/icons.mjs
}

pages() {
  mkdir -p dist/look dist/icons
  cp manifest.json dist/
  cp -R extension/_locales dist/
  cp extension/look/*.css dist/look/
  find extension -maxdepth 1 -type f -exec cp {} dist/ \;
}

build() {
  setup
  mkdir -p dist
  wasm
  content
  pages
  icons
}

# --- the other doors ----------------------------------------------------------------------------------------------------

run() {
  system_packages
  build
  exec node tests/e2e/demo.mjs "$@"
}

check() {
  say "Formats and lints"
  cargo fmt --all --check
  cargo clippy --quiet --locked --all-targets -- -D warnings
  cargo clippy --quiet --locked --target wasm32-unknown-unknown --features background,popup --bins -- -D warnings
  cargo run --quiet --locked --features types --example types | diff - extension/content/protocol.ts ||
    die "extension/content/protocol.ts is not what src/protocol.rs says: cargo run --features types --example types > extension/content/protocol.ts"
  node_modules/.bin/tsc -p .
  node tests/contrast.mjs
  node tests/locales.mjs
  node tests/lint.mjs
}

sizes() { node tests/sizes.mjs; }

test() {
  system_packages
  build
  check
  say "The core"
  cargo test --quiet --locked
  say "Sizes"
  sizes
  say "Both browsers"
  node tests/e2e/run.mjs "$@"
}

bench() {
  system_packages
  build
  node benches/browsers.mjs "$@"
}

package() {
  build
  mkdir -p out
  node tools/package.mjs
}

case "${1:-}" in
  "")
    build
    say "dist/ is ready: load it as an unpacked extension."
    ;;
  run | test | bench | package) "$@" ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
