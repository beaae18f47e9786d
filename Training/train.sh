#!/usr/bin/env bash
# Trains the syntax model and writes Sources/TruceText/Resources/model/english.model.
#
#   [JOBS=N] Training/train.sh FOLDER      FOLDER holds ewt-train.conllu and gum-train.conllu
#
# Some nine minutes of processor time; JOBS parts are trained at a time (default: all processors).
#
# UD English EWT 2.16 (CC BY-SA 4.0), the GUM genres with CC BY texts and clusters.tsv, which clusters.py
# makes. Same treebanks, same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?usage: train.sh FOLDER}
treebanks=("$data/ewt-train.conllu" "$data/gum-train.conllu")
workshop=$(mktemp -d)
trap 'rm -rf "$workshop"' EXIT
swift build --package-path "$here" -c release --product train
train="$here/.build/release/train"

# Trains the parts named, as many at a time as there are processors.
parts() {
  printf '%s\n' "$@" | xargs -P "${JOBS:-$(nproc)}" -I{} "$train" part "$workshop" {} "$here/clusters.tsv" "${treebanks[@]}"
}

parts tags-0 tags-1 tags-2 tags-3 tags-4 tags tokens sentences
parts parser-0 parser-1 parser-2 parser-3 parser-4 parser-5 parser-6 parser-7 parser-8
parts guide-00 guide-01 guide-02 guide-03 guide-04 guide-10 guide-11 guide-12 guide-13 guide-14
parts arcs
"$train" model "$workshop" "$here/../Sources/TruceText/Resources/model/english.model" \
  "$here/clusters.tsv" "${treebanks[@]}"
