#!/bin/sh
# Builds and runs every test. Tests run on the release build: reading is a hundred times slower
# without optimisation. The programs that tests start come out of the same build.
# SwiftPM leaves six folders behind in the temporary folder at every call, and a test that is
# killed leaves its own; so they get a temporary folder that goes with the run.
set -eu
cd "$(dirname "$0")/.."
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 130' INT TERM
swift build -c release -Xswiftc -enable-testing --build-tests
swift test -c release -Xswiftc -enable-testing --skip-build "$@"
