"""Writes ticket lines for the benchmark: texts of the corpus, drawn with a seed so that their median is 45 characters."""
import json
import random
import statistics
import sys

corpus, count, path, numbered = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
texts = sorted({json.loads(line)["text"] for line in open(corpus, encoding="utf-8")})
draw = random.Random(1)
short = [text for text in texts if 15 <= len(text) <= 45]
long = [text for text in texts if 45 <= len(text) <= 160]
drawn = [draw.choice(short if draw.random() < 0.5 else long) for _ in range(count)]
areas = ["urban", "rural"]
with open(path, "w", encoding="utf-8") as out:
    for i, text in enumerate(drawn):
        row = {"number": f"{numbered}-{i}"} if numbered else {}
        row |= {"text": text, "channel": "95598", "area": areas[i % 2], "receivedAt": "2026-11-24T10:00:00+08:00"}
        out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
print(f"{count} tickets, median {statistics.median(len(text) for text in drawn):.0f} characters, seed 1", file=sys.stderr)
