"""PyTorch's part of tools/bench encoder: the lines to cut, and its own speed."""
import json
import lzma
import os
import random
import sys
import time
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "encoder"))
LINES = 100_000


def lines(root, path, vocabulary):
    import wordpiece
    shared = os.path.join(root, "../shared/data/pretrain.txt.xz")
    if os.path.exists(shared):
        with lzma.open(shared, "rt", encoding="utf-8") as file:
            texts = [line.rstrip("\n") for line, _ in zip(file, range(LINES))]
    else:
        with open(os.path.join(root, "corpus/tickets.jsonl"), encoding="utf-8") as file:
            tickets = [json.loads(line)["text"].replace("\n", " ") for line in file]
        dice = random.Random(1)
        texts = [dice.choice(tickets)[:dice.randrange(20, 200)] + dice.choice(tickets).upper() for _ in range(LINES)]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(text.replace("\r", " ") + "\n" for text in texts)
    pieces = wordpiece.build_vocabulary(Counter(word for text in texts[:20_000] for word in text.split()), 5, 300)
    with open(vocabulary, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(piece + "\n" for piece in pieces)


def median(times):
    return sorted(times)[len(times) // 2]


def measure(run, seconds):
    for _ in range(2):
        run()
    times, end, spent = [], time.monotonic() + seconds, time.process_time()
    while time.monotonic() < end:
        start = time.monotonic()
        run()
        times.append(time.monotonic() - start)
    return times, 1000 * (time.process_time() - spent) / len(times)


def speed(folder, seconds, threads):
    import torch
    from export import load_reader
    torch.set_num_threads(threads)
    reader = load_reader(folder)
    many = torch.randint(5, reader.encoder.shape.vocabulary, (16, 64))
    one, ones = many[:1], torch.ones_like(many)
    for name, cast in (("float", False), ("bfloat16", True)):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=cast):
            (batches, spent) = measure(lambda: reader(many, ones), seconds)
            (singles, _) = measure(lambda: reader(one, ones[:1]), seconds)
        print(f"PyTorch {torch.__version__} {name}: batch 16 x 64 tokens, {threads} threads: {16 / median(batches):.0f} texts/s; one text: p50 {1000 * median(singles):.2f} ms; processor time {spent / 16:.2f} ms a text in batches (n {len(batches)} batches, {len(singles)} texts)")


if __name__ == "__main__":
    if sys.argv[1] == "lines":
        lines(*sys.argv[2:5])
    else:
        speed(sys.argv[2], float(sys.argv[3]), int(sys.argv[4]))
