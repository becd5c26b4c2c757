#!/usr/bin/env bash
# tools/gold/make.sh [FOLDER]: writes the gold files of the segmenter's tests anew, with Debian's python3-jieba.
# nasty.txt: generated text (seed 20261124). own.txt: the sentences of corpus/segmentation. user-words.txt: generated text
# (seed 7) with the words of user-words.dict added and four words deleted.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
gold="$root/tests/TextMining.Tests/Segmentation/Gold"
folder=${1:-$gold}
modes=precise,no-hmm,full,search,search-no-hmm,pos,pos-no-hmm,tfidf,tfidf-pos,textrank
reference() { PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$root/tools/gold/jieba_reference.py" --modes "$modes" "$@"; }
reference --generate 20261124 1000 > "$folder/nasty.txt"
cat "$root"/corpus/segmentation/{general,tickets}.txt | tr -d ' ' | reference > "$folder/own.txt"
reference --generate 7 300 --user-words "$gold/user-words.dict" --delete 图书馆,停电,电费突然,丂 > "$folder/user-words.txt"
