#!/bin/sh
# Fetches axe-core, the accessibility checker that tests run in the browser, to .build/axe. It is
# Deque Systems' (MPL-2.0) and comes in a package of PyPI, pinned by version and digest. It is not
# part of Truce; without it, or without the network, the test that needs it is skipped.
set -eu
cd "$(dirname "$0")/.."
wheel=fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8
target=.build/axe
[ -s $target/axe.min.js ] && exit 0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
echo "axe-playwright-python==0.1.8 --hash=sha256:$wheel" >"$tmp/requirements.txt"
if ! python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: \
  --require-hashes -r "$tmp/requirements.txt" -d "$tmp" >&2; then
  echo "fetch-axe: axe-core could not be fetched; the accessibility test will be skipped" >&2
  exit 0
fi
python3 -m zipfile -e "$tmp"/axe_playwright_python-*.whl "$tmp/wheel"
mkdir -p $target
mv "$tmp/wheel/axe_playwright_python/axe.min.js" $target/axe.min.js
