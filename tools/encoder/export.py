"""Exports a fine-tuned reader to ONNX, as floats and in 8 bits, with rows that show that ONNX Runtime computes what PyTorch did.

usage: export.py READER OUT [--texts FILE]
Writes OUT/{float.onnx, model.onnx (8 bits), vocab.txt, config.json, card.json} and OUT/check.jsonl: texts with PyTorch's own ids and scores, which
tools/textmining encoder check OUT compares (float to 1e-3, 8 bits to what rounding costs).
"""
import argparse
import json
import os
import shutil

import onnx
import torch

import text
import wordpiece
from model import Encoder, Reader, Shape
from quantise import quantise

OPSET = 14


def load_reader(folder):
    state = torch.load(os.path.join(folder, "reader.pt"), map_location="cpu")
    reader = Reader(Encoder(Shape.load(os.path.join(folder, "shape.json"))), state["classes"])
    reader.load_state_dict(state["state"])
    return reader.eval()


def write_float(reader, path):
    ids = torch.randint(0, reader.encoder.shape.vocabulary, (2, 9))
    mask = torch.ones_like(ids)
    mask[1, 6:] = 0
    torch.onnx.export(
        reader, (ids, mask), path, opset_version=OPSET, input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "length"}, "logits": {0: "batch"}})


def write_check(reader, tokenizer, texts, longest, path):
    with open(path, "w", encoding="utf-8") as file, torch.no_grad():
        for line in texts:
            ids = tokenizer.encode(line, longest)
            given = torch.tensor([ids])
            scores = reader(given, torch.ones_like(given))[0]
            file.write(json.dumps({"text": line, "ids": ids, "scores": [round(float(value), 6) for value in scores]}, ensure_ascii=False) + "\n")


def export(reader, folder, out, texts):
    os.makedirs(out, exist_ok=True)
    for name in ("vocab.txt", "config.json", "card.json"):
        if os.path.exists(os.path.join(folder, name)):
            shutil.copyfile(os.path.join(folder, name), os.path.join(out, name))
    plain = os.path.join(out, "float.onnx")
    write_float(reader, plain)
    onnx.save(quantise(onnx.load(plain)), os.path.join(out, "model.onnx"))
    with open(os.path.join(out, "config.json"), encoding="utf-8") as file:
        longest = json.load(file)["max_position_embeddings"]
    write_check(reader, wordpiece.WordPiece.load(os.path.join(out, "vocab.txt")), texts, longest, os.path.join(out, "check.jsonl"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader")
    parser.add_argument("out")
    parser.add_argument("--texts", help="a text a line for check.jsonl; default: 200 of the corpus's dev part")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.texts:
        texts = text.read_lines(options.texts, 1000)
    else:
        texts = [row["text"] for row in text.read_tickets(os.path.join(text.ROOT, "corpus/tickets.jsonl"), "dev")[:200]]
    export(load_reader(options.reader), options.reader, options.out, texts)


if __name__ == "__main__":
    main()
