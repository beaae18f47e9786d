#!/bin/sh
# Installs the system packages that Truce builds with and this system lacks. Debian 12 and the
# like; needs root (or sudo) only where something is missing.
#
#   setup.sh          what the command line needs
#   setup.sh --desk   and what the desk needs, to be built and to show its map
#   setup.sh --tests  and what the tests need: a browser that they drive, a proxy
set -eu

# What the Swift toolchain itself needs, then what Truce links.
packages="ca-certificates git binutils libc6-dev libgcc-12-dev libstdc++-12-dev libncurses6
libcurl4 libxml2 libedit2 libpython3.11 libz3-4 tzdata
pkg-config libxml2-dev zlib1g-dev libsqlite3-dev libssl-dev"
desk="libcurl4-openssl-dev libjs-leaflet libjs-leaflet.markercluster"
tests="chromium chromium-driver nginx-light fonts-dejavu-core openssl"
case "${1:-}" in
"") ;;
--desk) packages="$packages $desk" ;;
--tests) packages="$packages $desk $tests" ;;
*)
  echo "setup: $1: no such option; give --desk, --tests or nothing" >&2
  exit 64
  ;;
esac

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done

if [ -n "$missing" ]; then
  echo "installing:$missing" >&2
  run=""
  [ "$(id -u)" -eq 0 ] || run="sudo"
  $run apt-get update -q >&2
  $run env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing >&2
fi

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: swift is not on the PATH; install Swift 6.2 or newer from swift.org and put its" \
    "usr/bin folder on the PATH" >&2
  exit 1
fi

if [ "${1:-}" = --tests ]; then
  "$(dirname "$0")/fetch-axe.sh"
fi
