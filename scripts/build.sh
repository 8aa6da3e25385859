#!/usr/bin/env bash
# Builds the page as static files into dist/.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

ready_for_trunk
start=$SECONDS
say "Building the page into dist/ …"
trunk build
node scripts/licenses.mjs dist
node scripts/offline.mjs dist
say "dist/ is ready ($(took "$start")): static files that any web server can offer, under any path."
