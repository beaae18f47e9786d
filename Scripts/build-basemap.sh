#!/usr/bin/env bash
# Builds Sources/TruceBrief/Resources/basemap/world.outlines, the base map of the brief, from a pinned public package.
#
#   Scripts/build-basemap.sh [FOLDER-FOR-DOWNLOADS]
#
# Needs python3, apt-get, dpkg and the network; the program itself needs none of them.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"

package=qgis-common_3.22.16+dfsg-1_all.deb
[ -f "$package" ] || apt-get download --quiet qgis-common=3.22.16+dfsg-1
echo "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960  $package" | sha256sum --check --quiet
dpkg -x "$package" debian

python3 "$root/Scripts/basemap/build.py" debian/usr/share/qgis/resources/data/world_map.gpkg \
  "$root/Sources/TruceBrief/Resources/basemap/world.outlines"
