#!/usr/bin/env bash
# tools/bench encoder [SECONDS]: the tokenizer against the reference on 100,000 lines; ONNX Runtime's scores against PyTorch's; and the speed of a
# 6-layer, 384-wide encoder (batch 16 of 64 tokens, and one text) beside PyTorch's own, in the same run. Peers: Debian packages python3-torch,
# python3-onnx, libopenblas0-pthread. Lines come from ../shared/data/pretrain.txt.xz where it is, otherwise from the corpus, repeated and mixed.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
seconds=${1:-8}
"$ROOT/tools/setup-onnx"
apt_install python3-torch python3-onnx libopenblas0-pthread || fail "The peers are missing: python3-torch, python3-onnx, libopenblas0-pthread."
python=/usr/bin/python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
encoder="$ROOT/tools/encoder"

$python "$ROOT/tools/benchmarks/encoder.py" lines "$ROOT" "$work/lines.txt" "$work/vocab.txt"
$python "$encoder/wordpiece.py" "$work/vocab.txt" "$work/lines.txt" >"$work/reference.ids"
start=$(date +%s.%N)
"$ROOT/tools/textmining" encoder tokenize "$work/vocab.txt" "$work/lines.txt" >"$work/ours.ids"
end=$(date +%s.%N)
$python - "$work" "$start" "$end" <<'END'
import sys
work, start, end = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
reference, ours = (open(f"{work}/{name}.ids").read().split("\n")[:-1] for name in ("reference", "ours"))
young = sum(line == "?" for line in reference)
other = sum(a != b and a != "?" for a, b in zip(reference, ours)) + abs(len(reference) - len(ours))
print(f"tokenizer: {len(ours)} lines, {sum(len(line.split()) for line in ours)} pieces in {end - start:.1f} s with start-up; lines that differ from the reference: {other} ({young} not compared: characters younger than its Unicode)")
sys.exit(other > 0)
END

$python "$encoder/untrained.py" "$work/reader" "$work/vocab.txt" 6 384 6 46
$python "$encoder/export.py" "$work/reader" "$work/export" 2>/dev/null
"$ROOT/tools/textmining" encoder check "$work/export"
echo "load: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
for threads in 2 1; do
  "$ROOT/tools/textmining" encoder speed "$work/export" --seconds "$seconds" --threads $threads
  "$ROOT/tools/textmining" encoder speed "$work/export" --seconds "$seconds" --threads $threads --file float.onnx
  OPENBLAS_NUM_THREADS=$threads $python "$ROOT/tools/benchmarks/encoder.py" speed "$work/reader" "$seconds" $threads
done
