#!/usr/bin/env bash
# tools/bench urgency [--length N]: microseconds a ticket for entities, urgency rules and masking, one thread. The bar: 60 together at p50 for 60 characters.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
exec "$ROOT/tools/textmining" urgency bench "$@"
