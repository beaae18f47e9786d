#!/usr/bin/env bash
# Trains the syntax model and writes Sources/TruceText/Resources/model/english.model.
#
#   Training/train.sh FOLDER      FOLDER holds ewt-train.conllu and gum-train.conllu
#
# UD English EWT 2.16 (CC BY-SA 4.0) and the GUM genres with CC BY texts. Same treebanks, same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?usage: train.sh FOLDER}
swift build --package-path "$here" -c release --product train
nice -n 5 "$here/.build/release/train" train "$here/../Sources/TruceText/Resources/model/english.model" \
  "$data/ewt-train.conllu" "$data/gum-train.conllu"
