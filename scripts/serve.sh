#!/usr/bin/env bash
# Builds the page, serves it on this machine alone, and builds it again when a source changes.
#
# usage: [PORT=8080] scripts/serve.sh

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

port=${PORT:-8080}
{ [[ "$port" =~ ^[1-9][0-9]{0,4}$ ]] && ((port > 0 && port < 65536)); } || fail "PORT is '$port', which is no port number."
ready_for_trunk
# Asked after the set-up, which may take minutes, and before Trunk, which asks only after its build.
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "Something listens on port $port already." "Choose another: make serve PORT=$((port < 65535 ? port + 1 : 8080))"
fi
say "Building the page (some minutes the first time). It will be at:"
printf '\n    http://localhost:%s/\n\nStop with Ctrl-C.\n\n' "$port"
exec trunk serve --address 127.0.0.1 --port "$port"
