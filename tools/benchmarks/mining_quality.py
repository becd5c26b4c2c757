#!/usr/bin/env python3
"""How groups agree with the matters that a load of mining_load.py was made of. Of the pairs of tickets that share a group, the
share that share a matter is the precision; of the pairs that share a matter, the share that share a group the recall.
usage: mining_quality.py LOAD GROUPS: GROUPS is what mine topics --json or mining_peer.py prints."""
import collections
import json
import sys


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts)


def main():
    matter = {row["id"]: row["matter"] for row in map(json.loads, open(sys.argv[1], encoding="utf-8"))}
    groups = [group["members"] if isinstance(group, dict) else group for group in json.load(open(sys.argv[2], encoding="utf-8"))]
    both = sum(pairs(collections.Counter(matter[m] for m in group if matter[m] is not None).values()) for group in groups)
    grouped = pairs(len(group) for group in groups)
    meant = pairs(collections.Counter(m for m in matter.values() if m is not None).values())
    print(f"{both / grouped if grouped else float('nan'):.3f} {both / meant:.3f}")


main()
