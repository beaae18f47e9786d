#!/bin/sh
# Builds and runs every test. Tests run on the release build: reading is a hundred times slower
# without optimisation. The programs that tests start come out of the same build.
# The tests in the browser run after the others, since each would wait for the other's core.
# What failed is said once more at the end, where one looks first.
# SwiftPM leaves six folders behind in the temporary folder at every call, and a test that is
# killed leaves its own; so they get a temporary folder that goes with the run.
set -eu
cd "$(dirname "$0")/.."
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 130' INT TERM

# Runs the tests that the arguments choose and keeps what they say.
run() {
  {
    swift test -c release -Xswiftc -enable-testing --skip-build "$@" 2>&1 ||
      echo $? >"$TMPDIR/status"
  } | tee -a "$TMPDIR/log"
}

swift build -c release -Xswiftc -enable-testing --build-tests
if [ $# -gt 0 ]; then
  run "$@"
else
  run --skip BrowserTests
  run --filter BrowserTests
fi
if [ -s "$TMPDIR/status" ]; then
  echo "failed:" >&2
  grep -A 3 "recorded an issue" "$TMPDIR/log" | cut -c 1-2000 | tail -n 60 >&2
  exit "$(cat "$TMPDIR/status")"
fi
