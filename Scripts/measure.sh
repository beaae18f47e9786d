#!/bin/sh
# Runs the measures of the field's test sets and appends their figures to Evaluation/history.tsv.
#
#   Scripts/measure.sh FOLDER [MEASURE...]
#
# FOLDER holds `data` and `measure` (the test sets and their scoring scripts, not part of Truce);
# without MEASURE all are run, which takes some ten minutes. TRUCE names another program than
# .build/release/truce. Details stay in a temporary folder, whose name is printed.
set -eu
cd "$(dirname "$0")/.."
if [ $# -lt 1 ] || [ ! -d "$1/measure" ] || [ ! -d "$1/data" ]; then
  echo "measure.sh: ${1:-no folder}: holds no data and measure; give the folder of the test sets" >&2
  exit 64
fi
data=$1/data scripts=$1/measure
shift
[ $# -gt 0 ] || set -- own claims april attribution times places syntax pages muc4 gva case2021
truce=${TRUCE:-.build/release/truce}
if [ ! -x "$truce" ]; then
  echo "measure.sh: $truce: not found; build it with \`make build\`" >&2
  exit 1
fi
out=$(mktemp -d)
commit=$(git rev-parse --short HEAD)
git diff --quiet HEAD -- Sources || commit=$commit+

# record MEASURE: the last line of a scoring script goes to the history as it is.
record() {
  figure=$(tail -n 1 "$out/$1.txt" | sed 's/ *| *peers.*//; s/ *| [0-9]* of [0-9]* peers.*//' | tr '\t' ' ')
  printf '%s\t%s\t%s\t%s\n' "$(date +%F)" "$commit" "$1" "$figure" | tee -a Evaluation/history.tsv
}
# linked NAME INPUT: claims and incidents of INPUT.
linked() {
  "$truce" read -q --format jsonl - < "$2" > "$out/$1.read.jsonl"
  "$truce" link -q --format json - < "$2" > "$out/$1.incidents.json"
}
# annotated NAME INPUT: the layers of INPUT.
annotated() { "$truce" annotate -q --format json - < "$2" > "$out/$1.jsonl"; }

for measure; do
  case $measure in
  own) "$truce" evaluate | head -n 4 | tr '\t\n' '  ' > "$out/own.txt" || true ;;
  claims)
    "$truce" read -q --format jsonl "$data"/reports/*.txt > "$out/claims.jsonl"
    python3 "$scripts/gold.py" claims "$data/reports" "$out/claims.jsonl" > "$out/claims.txt" ;;
  april)
    linked april "$data/april-2017/articles.jsonl"
    python3 "$scripts/gold.py" incidents "$data/april-2017/gold.json" "$data/april-2017/articles.jsonl" \
      "$out/april.read.jsonl" "$out/april.incidents.json" > "$out/april.txt"
    tail -n 2 "$out/april.txt" | tr '\n' ' ' > "$out/april-both.txt"
    mv "$out/april-both.txt" "$out/april.txt" ;;
  attribution)
    annotated attribution "$data/polnear/input.jsonl"
    python3 "$scripts/attribution.py" "$data/polnear/gold.json" "$out/attribution.jsonl" > "$out/attribution.txt" ;;
  times)
    annotated times "$data/times/input.jsonl"
    python3 "$scripts/times.py" "$data/times/gold.json" "$out/times.jsonl" > "$out/times.txt" ;;
  places)
    annotated places "$data/places/input.jsonl"
    python3 "$scripts/places.py" "$data/places/gold.json" "$out/places.jsonl" > "$out/places.txt" ;;
  syntax)
    for treebank in ewt gum; do
      python3 "$scripts/syntax.py" input "$data/ud/$treebank-dev.conllu" > "$out/$treebank.jsonl"
      "$truce" annotate -q --format conllu - < "$out/$treebank.jsonl" > "$out/$treebank.conllu"
      python3 "$scripts/syntax.py" "$data/ud/$treebank-dev.conllu" "$out/$treebank.conllu" > "$out/syntax-$treebank.txt"
      record "syntax-$treebank"
    done
    continue ;;
  pages)
    "$truce" clean -q --format jsonl "$data"/pages/html/*.html.gz > "$out/pages.jsonl"
    python3 "$scripts/pages.py" "$data/pages/gold.json" "$out/pages.jsonl" > "$out/pages.txt" ;;
  muc4 | gva)
    linked "$measure" "$data/$measure/input.jsonl"
    python3 "$scripts/$measure.py" "$data/$measure/gold.json" "$out/$measure.read.jsonl" \
      "$out/$measure.incidents.json" > "$out/$measure.txt" ;;
  case2021)
    "$truce" read -q --format jsonl - < "$data/case2021/input.jsonl" > "$out/case2021.jsonl"
    python3 "$scripts/case2021.py" "$data/case2021/gold.json" "$out/case2021.jsonl" > "$out/case2021.txt" ;;
  *)
    echo "measure.sh: $measure: no such measure; see the head of this script" >&2
    exit 64 ;;
  esac
  record "$measure"
done
echo "measure.sh: details are in $out" >&2
