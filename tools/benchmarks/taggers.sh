#!/usr/bin/env bash
# tools/bench taggers MODEL...: whole tagger files (linear, encoder, or both stacked) side by side, on the corpus's test part and, where it is, on
# ../shared/data/power.dev.jsonl; there a label of either annotator counts as right. Differences by pairs and classes: tools/textmining compare.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
[ $# -gt 0 ] || set -- "$ROOT/models/power/power.model"
apt_install python3 || fail "python3 is needed."
exec /usr/bin/python3 "$ROOT/tools/benchmarks/taggers.py" "$ROOT" "$@"
