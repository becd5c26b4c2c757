"""Pre-trains an encoder by masked language modelling over whole words (Devlin et al., 2019; Cui et al., 2021).

usage: pretrain.py CONFIG.json OUT [--minutes N]
Writes OUT/{config.json, vocab.txt, encoder.pt, log.jsonl, card.json} and OUT/checkpoint.pt; run again with the same OUT, it goes on.
"""
import argparse
import json
import math
import os
import platform
import time
from collections import Counter

import numpy
import torch
from torch.nn import functional as F

import text
import wordpiece
from model import Encoder, MaskedHead, Shape

DEFAULTS = {
    "text": "../shared/data/pretrain.txt.xz",  # from the project's root; a file of lines, plain or .xz; null for the tickets alone
    "tickets": "corpus/tickets.jsonl",         # its train part is read as text too; null for none
    "most_lines": 2_000_000,
    "nearest_share": 1.0,                      # the share of lines kept, the likest to the tickets
    "ticket_copies": 4,
    "least_count": 20,
    "latin_words": 400,
    "shape": {"layers": 4, "width": 192, "heads": 4, "inner": 768, "positions": 256, "dropout": 0.0},
    "initial": "ppmi",                         # or "random"
    "length": 96, "batch": 48, "masked": 0.2,
    "rate": 1.5e-3, "warmup": 0.03, "decay": 0.01, "clip": 1.0,
    "steps": 20_000, "minutes": None,          # whichever comes first ends the run and sets the pace of the learning rate
    "precision": "bf16",                       # or "f32"
    "seed": 1, "threads": 1, "log_every": 50, "check_every": 500,
}


def prepare(config, out):
    """The encoded text, cut once and kept."""
    kept = os.path.join(out, "text.npz")
    vocabulary = os.path.join(out, "vocab.txt")
    if os.path.exists(kept) and os.path.exists(vocabulary):
        data = numpy.load(kept)
        return data["ids"], data["words"], wordpiece.WordPiece.load(vocabulary)
    lines = text.segment(text.read_lines(os.path.join(text.ROOT, config["text"]), config["most_lines"])) if config["text"] else []
    tickets = []
    if config["tickets"]:
        rows = text.read_tickets(os.path.join(text.ROOT, config["tickets"]), "train")
        tickets = text.segment([row["text"] for row in rows])
        lines = text.nearest(lines, tickets, config["nearest_share"]) if lines else []
    counts = Counter()
    for words in lines + tickets * config["ticket_copies"]:
        counts.update(words)
    pieces = wordpiece.build_vocabulary(counts, config["least_count"], config["latin_words"])
    with open(vocabulary, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(piece + "\n" for piece in pieces)
    tokenizer = wordpiece.WordPiece(pieces)
    lines += tickets * config["ticket_copies"]
    numpy.random.default_rng(config["seed"]).shuffle(lines)
    ids, words = text.encode(lines, tokenizer)
    numpy.savez(kept, ids=ids, words=words)
    return ids, words, tokenizer


def ppmi_embeddings(ids, size, width, seed, window=4):
    """Vectors whose products follow how much oftener than by chance two pieces meet: positive PMI, its best rank by randomised SVD (Levy and Goldberg, 2014)."""
    counts = numpy.zeros(size * size, numpy.float32)
    few = ids[:12_000_000].astype(numpy.int64)
    for distance in range(1, window + 1):
        counts += numpy.bincount(few[:-distance] * size + few[distance:], minlength=size * size).astype(numpy.float32) / distance
    counts = counts.reshape(size, size)
    counts += counts.T.copy()
    rows = counts.sum(1) + 1e-6
    ppmi = numpy.maximum(numpy.log((counts + 1e-9) * rows.sum() / (rows[:, None] * (rows[None, :] ** 0.75) * (rows.sum() / (rows ** 0.75).sum()))), 0)
    torch.manual_seed(seed)
    u, s, _ = torch.svd_lowrank(torch.from_numpy(ppmi), q=width, niter=3)
    vectors = u * s.sqrt()
    return vectors / vectors.std() * 0.04


def windows(ids, words, order, length, tokenizer):
    """Rows of [CLS] text [SEP], and the words of each place, -1 outside text."""
    inside = length - 2
    starts = order[:, None] * inside + numpy.arange(inside)
    rows = numpy.full((len(order), length), tokenizer.ids[wordpiece.SEP], numpy.int64)
    rows[:, 0] = tokenizer.ids[wordpiece.CLS]
    rows[:, 1:-1] = ids[starts]
    groups = numpy.full((len(order), length), -1, numpy.int64)
    groups[:, 1:-1] = words[starts]
    groups[rows == tokenizer.ids[wordpiece.SEP]] = -1
    return rows, groups


def mask(rows, groups, share, tokenizer, random):
    """Hides whole words: 80 % [MASK], 10 % another piece, 10 % as they are. Returns what is seen and where something is to be told."""
    low = groups[groups >= 0].min()
    chance = random.random(groups.max() - low + 1)
    hidden = (groups >= 0) & (chance[numpy.maximum(groups - low, 0)] < share)
    seen, kind = rows.copy(), random.random(rows.shape)
    seen[hidden & (kind < 0.8)] = tokenizer.ids[wordpiece.MASK]
    other = hidden & (kind >= 0.9)
    seen[other] = random.integers(len(wordpiece.SPECIAL), len(tokenizer.pieces), other.sum())
    return seen, hidden


class Pretraining:
    def __init__(self, config, out):
        self.config, self.out = config, out
        torch.set_num_threads(config["threads"])
        torch.manual_seed(config["seed"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.ids, self.words, self.tokenizer = prepare(config, out)
        self.shape = Shape(vocabulary=len(self.tokenizer.pieces), **config["shape"])
        self.encoder = Encoder(self.shape).to(self.device)
        self.head = MaskedHead(self.shape).to(self.device)
        self.parameters = [*self.encoder.parameters(), *self.head.parameters()]
        flat = [p for p in self.parameters if p.ndim < 2]
        deep = [p for p in self.parameters if p.ndim >= 2]
        self.optimizer = torch.optim.AdamW(
            [{"params": deep, "weight_decay": config["decay"]}, {"params": flat, "weight_decay": 0.0}], lr=config["rate"], betas=(0.9, 0.98), eps=1e-6)
        count = (len(self.ids) - config["length"]) // (config["length"] - 2)
        order = numpy.random.default_rng(config["seed"]).permutation(count)
        held = min(512, count // 50)
        self.held, self.train = order[:held], order[held:]
        self.step, self.seen, self.elapsed, self.kept = 0, 0, 0.0, os.path.join(out, "checkpoint.pt")
        if os.path.exists(self.kept):
            self.restore()
        elif config["initial"] == "ppmi":
            with torch.no_grad():
                self.encoder.pieces.weight.copy_(ppmi_embeddings(self.ids, self.shape.vocabulary, self.shape.width, config["seed"]))

    def restore(self):
        state = torch.load(self.kept, map_location=self.device)
        self.encoder.load_state_dict(state["encoder"])
        self.head.load_state_dict(state["head"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seen, self.elapsed = state["step"], state["seen"], state["elapsed"]

    def save(self):
        state = {"encoder": self.encoder.state_dict(), "head": self.head.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step, "seen": self.seen, "elapsed": self.elapsed}
        torch.save(state, self.kept + ".new")
        os.replace(self.kept + ".new", self.kept)
        torch.save(self.encoder.state_dict(), os.path.join(self.out, "encoder.pt"))
        self.shape.save(os.path.join(self.out, "shape.json"))

    def loss(self, rows, groups, random):
        seen, hidden = mask(rows, groups, self.config["masked"], self.tokenizer, random)
        places = torch.from_numpy(hidden.reshape(-1).nonzero()[0]).to(self.device)
        seen = torch.from_numpy(seen).to(self.device)
        truth = torch.from_numpy(rows.reshape(-1)).to(self.device)[places]
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.config["precision"] == "bf16"):
            x = self.encoder(seen, torch.ones_like(seen))
            scores = self.head(x.reshape(-1, self.shape.width)[places], self.encoder.pieces)
        return F.cross_entropy(scores.float(), truth), (scores.argmax(-1) == truth).float().mean()

    def check(self):
        self.encoder.eval()
        random, losses = numpy.random.default_rng(0), []
        with torch.no_grad():
            for start in range(0, len(self.held), self.config["batch"]):
                losses.append([float(value) for value in self.loss(*windows(self.ids, self.words, self.held[start:start + self.config["batch"]], self.config["length"], self.tokenizer), random)])
        self.encoder.train()
        return numpy.mean(losses, 0)

    def progress(self):
        by_time = self.elapsed / (60 * self.config["minutes"]) if self.config["minutes"] else 0.0
        return min(1.0, max(self.step / self.config["steps"], by_time))

    def run(self):
        config, batch = self.config, self.config["batch"]
        log = open(os.path.join(self.out, "log.jsonl"), "a", encoding="utf-8")
        per_epoch = len(self.train) // batch
        sums, last, dealt = [], (math.nan, math.nan), -1
        while (done := self.progress()) < 1:
            started = time.monotonic()
            epoch, place = divmod(self.step, per_epoch)
            if epoch != dealt:
                dealt = epoch
                self.order = numpy.random.default_rng((config["seed"], epoch)).permutation(self.train)
            rate = config["rate"] * min(1.0, done / config["warmup"] if config["warmup"] else 1.0) * min(1.0, (1 - done) / (1 - config["warmup"]))
            for group in self.optimizer.param_groups:
                group["lr"] = rate
            loss, _ = self.loss(*windows(self.ids, self.words, self.order[place * batch:(place + 1) * batch], config["length"], self.tokenizer), numpy.random.default_rng((config["seed"], 1, self.step)))
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.parameters, config["clip"])
            self.optimizer.step()
            self.step += 1
            self.seen += batch * config["length"]
            sums.append(float(loss))
            self.elapsed += time.monotonic() - started
            row = {"step": self.step, "seconds": round(self.elapsed, 1), "rate": round(rate, 7)}
            if self.step % config["log_every"] == 0:
                row["loss"] = round(float(numpy.mean(sums)), 4)
                sums = []
            if self.step % config["check_every"] == 0 or self.progress() >= 1:
                last = self.check()
                row |= {"held_loss": round(last[0], 4), "held_accuracy": round(last[1], 4)}
                self.save()
            if len(row) > 3:
                log.write(json.dumps(row) + "\n")
                log.flush()
        self.card(last)

    def card(self, last):
        config = self.config
        path = config["text"] and os.path.join(text.ROOT, config["text"])
        card = {
            "what": "masked language model over whole words",
            "text": path and os.path.basename(path), "text_sha256": path and text.sha256(path), "tickets": config["tickets"] and "train part",
            "pieces_of_text": int(len(self.ids)), "tokens_seen": self.seen, "steps": self.step,
            "seconds": round(self.elapsed), "device": torch.cuda.get_device_name() if self.device == "cuda" else f"CPU {platform.processor() or platform.machine()}, {config['threads']} thread(s)",
            "torch": torch.__version__, "parameters": sum(p.numel() for p in self.encoder.parameters()), "seed": config["seed"],
            "held_out_loss": round(float(last[0]), 4), "held_out_accuracy_on_masked": round(float(last[1]), 4), "held_out_windows": int(len(self.held)),
        }
        with open(os.path.join(self.out, "card.json"), "w", encoding="utf-8") as file:
            json.dump(card, file, indent=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float, help="ends after so many minutes of training; overrides the config")
    options = parser.parse_args()
    with open(options.config, encoding="utf-8") as file:
        given = json.load(file)
    unknown = set(given) - set(DEFAULTS)
    if unknown:
        parser.error(f"unknown settings: {', '.join(sorted(unknown))}")
    config = DEFAULTS | given
    config["shape"] = DEFAULTS["shape"] | given.get("shape", {})
    if options.minutes:
        config["minutes"] = options.minutes
    os.makedirs(options.out, exist_ok=True)
    with open(os.path.join(options.out, "config.json"), "w", encoding="utf-8") as file:
        json.dump(config, file, indent=1)
    Pretraining(config, options.out).run()


if __name__ == "__main__":
    main()
