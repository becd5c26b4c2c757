#!/usr/bin/env bash
# tools/bench segmenters [--text FILE] [--seconds N]: this segmenter beside @node-rs/jieba (npm) and python jieba (Debian), in one
# run on the same text, one thread each. Speeds are MB of UTF-8 per second of processor time, the best of the passes that
# fit into N seconds (default 3); start-up is the wall time from process start to the first tokens, less that of an empty
# program of the same runtime; memory is the peak resident set of that program. Without --text the text is the corpus.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
require_dotnet
command -v python3 >/dev/null || apt_install python3-minimal || fail "python3 is needed to run the measurements."
build "$ROOT/tests/TextMining.Benchmarks/TextMining.Benchmarks.csproj" || fail "The benchmark program did not build."
apt_install python3-jieba || true
peers="$ROOT/.cache/bench-segmenters"
if command -v node >/dev/null && [ ! -d "$peers/node_modules/@node-rs/jieba" ]; then
  mkdir -p "$peers"
  npm install --silent --no-audit --no-fund --prefix "$peers" @node-rs/jieba@2.0.3 >&2 || echo "Not measured: @node-rs/jieba could not be installed." >&2
fi
exec python3 "$ROOT/tools/benchmarks/segmenters/run.py" "$ROOT" "$peers" "$@"
