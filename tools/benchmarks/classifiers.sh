#!/usr/bin/env bash
# tools/bench classifiers [--folds-run N] [--sets civic,hotline,corpus]: this classifier beside scikit-learn (liblinear) and
# fastText, in one run: the same rows, the same 5 folds by near-duplicate group, one thread each. The peers come from Debian's
# packages python3-sklearn, python3-jieba and fasttext. The sets civic and hotline are measured where ../shared/data is.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
apt_install python3-sklearn python3-jieba fasttext || fail "The peers are missing: python3-sklearn, python3-jieba, fasttext."
"$ROOT/tools/textmining" --help >/dev/null
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
exec /usr/bin/python3 "$ROOT/tools/benchmarks/classifiers.py" "$ROOT" "$@"
