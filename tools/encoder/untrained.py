"""Writes a reader of given sizes with random weights, as finetune.py would: what `tools/bench encoder` measures the speed with.

usage: untrained.py OUT VOCAB LAYERS WIDTH HEADS CLASSES
"""
import json
import os
import shutil
import sys

import torch

from model import Encoder, Reader, Shape


def main():
    out, vocabulary = sys.argv[1:3]
    layers, width, heads, classes = map(int, sys.argv[3:7])
    with open(vocabulary, encoding="utf-8", newline="\n") as file:
        pieces = sum(1 for _ in file)
    torch.manual_seed(1)
    os.makedirs(out, exist_ok=True)
    shape = Shape(vocabulary=pieces, layers=layers, width=width, heads=heads, inner=4 * width, positions=256)
    reader = Reader(Encoder(shape), [classes])
    torch.save({"state": reader.state_dict(), "classes": [classes]}, os.path.join(out, "reader.pt"))
    shape.save(os.path.join(out, "shape.json"))
    shutil.copyfile(vocabulary, os.path.join(out, "vocab.txt"))
    with open(os.path.join(out, "config.json"), "w", encoding="utf-8") as file:
        json.dump({"heads": [{"task": "label", "labels": [f"L{k}" for k in range(classes)]}], "max_position_embeddings": 128}, file)


if __name__ == "__main__":
    main()
