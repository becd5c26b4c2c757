#!/usr/bin/env bash
# tools/bench corpus [LABELLED.jsonl]: what a plain linear model (scikit-learn, words and character 1–2-grams) learns from the corpus:
# transfer to real tickets when a file of them is given or lies beside the checkout, the learning curve, shuffled labels, group and random split.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
apt_install python3-sklearn python3-jieba || fail "python3-sklearn and python3-jieba are needed."
exec /usr/bin/python3 "$ROOT/tools/benchmarks/corpus.py" "$ROOT/corpus/tickets.jsonl" "${1:-$ROOT/../shared/data/power.dev.jsonl}"
