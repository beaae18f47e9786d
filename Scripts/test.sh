#!/bin/sh
# Builds and runs every test. Tests run on the release build: reading is a hundred times slower
# without optimisation, and `make demo` has built most of it already.
# SwiftPM leaves six folders behind in the temporary folder at every call, and a test that is
# killed leaves its own; so they get a temporary folder that goes with the run.
set -eu
cd "$(dirname "$0")/.."
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 130' INT TERM
swift build -c release --product truce
swift build -c release --product truce-serve
swift test -c release "$@"
