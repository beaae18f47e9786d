#!/bin/sh
# Measures how long the desk's pages take on a ledger, and how it bears many readers while reports
# are added. Needs wrk, curl and the release builds of truce and truce-serve.
#
#   load-desk.sh LEDGER [REPORTS]
#
# Works on a copy of LEDGER. Prints for each page the median and the 99th percentile with one
# reader, each page made anew; then, for 50 readers over all these pages while `truce ingest` adds
# REPORTS (files or folders, as many as last; the examples by default), the same and the errors.
#
#   ANEW=1           the 50 readers too have each page made for them alone (the desk shows readers
#                    who ask for the same page within a second the same one)
#
#   SECONDS_EACH=3   how long each page is asked for
#   SECONDS_LOAD=60  how long the 50 readers ask
#   READERS=50
set -eu
cd "$(dirname "$0")/.."
ledger=$1
reports=${2:-Examples/reports}
each=${SECONDS_EACH:-3}
load=${SECONDS_LOAD:-60}
readers=${READERS:-50}
bin=${TRUCE_BIN:-.build/release}

tmp=$(mktemp -d)
server=""
intake=""
finish() {
  [ -z "$intake" ] || kill "$intake" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait
  rm -rf "$tmp"
}
trap finish EXIT
trap 'exit 130' INT TERM

sqlite3 "$ledger" ".backup $tmp/desk.ledger" 2>/dev/null || cp "$ledger" "$tmp/desk.ledger"
"$bin/truce-serve" "$tmp/desk.ledger" --port 0 --quiet 2>"$tmp/serve.log" &
server=$!
until grep -q ' at http://' "$tmp/serve.log"; do
  kill -0 "$server" || { cat "$tmp/serve.log" >&2; exit 1; }
  sleep 0.2
done
base=$(sed -n 's/.* at \(http:[^ ]*\)\/ .*/\1/p' "$tmp/serve.log")

# The desk links the ledger into memory first; that is over when it asks for little time.
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
began=$(date +%s)
calm=0
while [ "$calm" -lt 3 ]; do
  before=$(ticks)
  sleep 1
  if [ $(($(ticks) - before)) -lt 20 ]; then calm=$((calm + 1)); else calm=0; fi
done
echo "linked into memory after $(($(date +%s) - began)) s," \
  "$(awk '$1 == "VmRSS:" { print int($2 / 1024) " MB" }' "/proc/$server/status")" >&2

# The pages that people look at: lists as they open, filtered, searched and far down, and things.
curl -s -c "$tmp/cookies" -o /dev/null "$base/"
cookie=$(awk 'NF > 6 { sub("^#HttpOnly_", ""); printf "%s%s=%s", s, $6, $7; s = "; " }' "$tmp/cookies")
links() { # how many, kind, page they stand on
  curl -s "$base$3" | grep -o "href=\"/$2/[^\"?#]*" | sed 's/^href="//' | sort -u | head -n "$1"
}
{
  printf '%s\n' / /incidents '/incidents?grade=contested&sort=origins' '/incidents?q=shelling' \
    '/incidents?type=airStrike&sort=killed' '/incidents?contested=yes' /queue /reports \
    '/reports?q=convoy' '/incidents?q=killed' '/incidents?province=Idlib&sort=reports' \
    '/incidents?from=2018-01-01&to=2018-03-31' '/incidents?contested=yes&after=900' \
    /speakers '/speakers?kind=outlets' /agreements /brief /add /audit
  links 4 incidents /incidents
  links 4 incidents '/incidents?sort=reports'
  links 4 reports /reports
  links 3 speakers /speakers
  links 3 outlets '/speakers?kind=outlets'
  links 3 agreements /agreements
} >"$tmp/wanted"
while read -r path; do
  status=$(curl -s -o "$tmp/page" -w '%{http_code}' "$base$path")
  [ "$status" = 200 ] && echo "$path" || echo "left out: $path gives $status" >&2
done <"$tmp/wanted" >"$tmp/pages"

# wrk's own words: the latencies in milliseconds, then what went wrong.
figures() {
  awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t ~ /m$/ ? t * 60000 : t * 1000 }
    $1 == "50%" { median = ms($2) } $1 == "99%" { p99 = ms($2) }
    $3 == "requests" && $4 == "in" { asked = $1 }
    /requests in/ { asked = $1 }
    /Non-2xx/ { errors += $NF } /Socket errors/ { gsub(",", ""); errors += $4 + $6 + $8 + $10 }
    END { printf "%9.1f %9.1f %8d %7d", median, p99, asked, errors }' "$1"
}

cat >"$tmp/mix.lua" <<'LUA'
local paths, anew = {}, os.getenv("ANEW") == "1"
for line in io.lines(os.getenv("PAGES")) do paths[#paths + 1] = line end
local at, asked, threads = 0, 0, 0
function setup(thread) threads = threads + 1; thread:set("number", threads) end
function init() math.randomseed(os.time() + number); at = math.random(#paths) end
function request()
  at = at % #paths + 1
  local path = paths[at]
  if anew then
    -- A parameter that no page knows makes the address one that nobody asked for yet.
    asked = asked + 1
    path = path .. (path:find("?") and "&" or "?") .. "asked=" .. os.time() .. "-" .. number .. "-" .. asked
  end
  return wrk.format("GET", path, { Cookie = os.getenv("COOKIE") })
end
LUA

printf '%9s %9s %8s %7s  %s\n' 'median ms' 'p99 ms' requests errors page
while read -r path; do
  printf '%s\n' "$path" >"$tmp/page"
  ANEW=1 PAGES="$tmp/page" COOKIE="$cookie" wrk -t1 -c1 "-d${each}s" --latency -s "$tmp/mix.lua" \
    "$base" >"$tmp/one"
  printf '%s  %s\n' "$(figures "$tmp/one")" "$path"
done <"$tmp/pages"

"$bin/truce" ingest "$tmp/desk.ledger" $reports >"$tmp/ingest.log" 2>&1 &
intake=$!
sleep 1
PAGES="$tmp/pages" COOKIE="$cookie" wrk -t2 "-c$readers" "-d${load}s" --timeout 10s --latency \
  -s "$tmp/mix.lua" "$base" >"$tmp/many"
if kill -0 "$intake" 2>/dev/null; then added="was still adding"; else added="had finished"; fi
printf '%s  %s\n' "$(figures "$tmp/many")" "$readers readers, all pages, while reports are added"
echo "truce ingest $added: $(tail -c 200 "$tmp/ingest.log" | tr '\r' '\n' | tail -n 1)"
