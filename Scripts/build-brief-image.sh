#!/bin/sh
# Draws docs/images/brief.png, the picture in the README: the head of the brief of Examples/reports.
# Needs Chromium (Debian: chromium) and a built truce (`make build`).
set -eu
cd "$(dirname "$0")/.."
truce=${TRUCE:-.build/release/truce}
browser=${BROWSER:-chromium}
command -v "$browser" >/dev/null || {
  echo "$browser: not found; install Chromium or name a browser like it in BROWSER" >&2
  exit 1
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$truce" brief -q --since 2020-03-07 --format html Examples/reports > "$folder/brief.html" || [ $? -eq 2 ]
mkdir -p docs/images
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --blink-settings=preferredColorScheme=1 \
  --window-size=980,1420 --screenshot="$folder/brief.png" "file://$folder/brief.html" 2>/dev/null
mv "$folder/brief.png" docs/images/brief.png
size=$(wc -c < docs/images/brief.png)
[ "$size" -lt 300000 ] || { echo "docs/images/brief.png: $size bytes; keep it under 300000" >&2; exit 1; }
echo "docs/images/brief.png: $size bytes"
