#!/bin/sh
# Builds and runs every test. Tests run on the release build: reading is a hundred times slower
# without optimisation, and `make demo` has built most of it already.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product truce
exec swift test -c release "$@"
