"""Fine-tunes a pre-trained encoder on labelled rows: one head a task, rates that fall layer by layer, early stopping on the dev rows.

usage: finetune.py CONFIG.json PRETRAINED OUT [--folds K]
Writes OUT/{reader.pt, shape.json, vocab.txt, config.json (what TextMining.Onnx reads), log.jsonl, card.json}.
With --folds also OUT/oof.jsonl: the scores of every row by a model that saw neither it nor its group, for stacking and for measuring.
"""
import argparse
import gzip
import json
import math
import os
import platform
import shutil
import time

import numpy
import torch
from torch.nn import functional as F

import text
import wordpiece
from model import Encoder, Reader, Shape

DEFAULTS = {
    "data": "corpus/tickets.jsonl", "text": "text", "tasks": ["cause", "business", "urgency"], "group": "situation", "id": "id",
    "splits": True,               # rows say train, dev or test; otherwise a tenth of the rows, by group, is the dev part
    "length": 128, "batch": 32, "epochs": 10, "patience": 2,
    "fold_epochs": None,          # epochs of the folds' models; null for as many as the early stopping chose
    "rate": 8e-4, "head_rate": 2e-3, "layer_decay": 0.9, "decay": 0.01, "warmup": 0.1, "clip": 1.0,
    "dropout": 0.1, "head_dropout": 0.2, "smoothing": 0.05,
    "hidden": 0.1,                # the share of pieces that are masked while learning, so that no single word decides
    "layers": None,               # so many of the lowest layers are used; null for all
    "r_drop": 0.0,                # weight of the divergence between two passes (Wu et al., 2021); doubles the time
    "precision": "bf16", "seed": 1, "threads": 1,
}


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def situation_fold(group, folds, seed):
    """As TextMining.Training deals situations: FNV-1a of the name."""
    value = 2166136261
    for byte in group.encode("utf-8"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return (value ^ seed) % folds


class Rows:
    def __init__(self, config, tokenizer):
        with open_text(os.path.join(text.ROOT, config["data"])) as file:
            rows = [json.loads(line) for line in file if line.strip()]
        rows = [row for row in rows if row.get(config["text"]) and all(row.get(task) for task in config["tasks"])]
        if config["splits"]:
            rows = [row for row in rows if row["split"] != "test"]
        self.groups = [str(row[config["group"]] if config["group"] else row[config["id"]]) for row in rows]
        if config["splits"]:
            dev = [row["split"] == "dev" for row in rows]
        else:
            dev = [situation_fold(group, 10, config["seed"] + 77) == 0 for group in self.groups]
        self.dev = numpy.array(dev)
        self.names = [sorted({row[task] for row in rows}) for task in config["tasks"]]
        self.labels = numpy.array([[names.index(row[task]) for task, names in zip(config["tasks"], self.names)] for row in rows])
        self.rowids = [row[config["id"]] for row in rows]
        self.ids = [tokenizer.encode(row[config["text"]], config["length"]) for row in rows]

    def batches(self, which, size, random=None):
        """Rows of like length together; the batches, and who shares one, change from epoch to epoch."""
        lengths = numpy.array([len(self.ids[row]) for row in which], float)
        if random is not None:
            lengths = lengths * random.uniform(0.85, 1.15, len(which))
        order = numpy.asarray(which)[numpy.argsort(lengths, kind="stable")]
        starts = numpy.arange(0, len(order), size)
        if random is not None:
            random.shuffle(starts)
        for start in starts:
            yield order[start:start + size]

    def tensors(self, batch, padding):
        length = max(len(self.ids[row]) for row in batch)
        ids = numpy.full((len(batch), length), padding, numpy.int64)
        mask = numpy.zeros((len(batch), length), numpy.int64)
        for place, row in enumerate(batch):
            ids[place, : len(self.ids[row])] = self.ids[row]
            mask[place, : len(self.ids[row])] = 1
        return torch.from_numpy(ids), torch.from_numpy(mask)


class Finetuning:
    def __init__(self, config, pretrained, out):
        self.config, self.pretrained, self.out = config, pretrained, out
        torch.set_num_threads(config["threads"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.tokenizer = wordpiece.WordPiece.load(os.path.join(pretrained, "vocab.txt"))
        self.rows = Rows(config, self.tokenizer)
        self.classes = [len(names) for names in self.rows.names]
        self.log = open(os.path.join(out, "log.jsonl"), "a", encoding="utf-8")
        self.passes = 0

    def reader(self):
        torch.manual_seed(self.config["seed"])
        shape = Shape.load(os.path.join(self.pretrained, "shape.json"))
        shape.dropout = self.config["dropout"]
        shape.layers = self.config["layers"] or shape.layers
        encoder = Encoder(shape)
        state = torch.load(os.path.join(self.pretrained, "encoder.pt"), map_location="cpu")
        encoder.load_state_dict({name: state[name] for name in encoder.state_dict()})
        return Reader(encoder, self.classes, self.config["head_dropout"]).to(self.device)

    def optimizer(self, reader):
        """The head learns fastest, the lowest layer slowest."""
        config, encoder = self.config, reader.encoder
        depth = len(encoder.layers)
        parts = [(reader.head, config["head_rate"]), (encoder.last, config["rate"])]
        parts += [(layer, config["rate"] * config["layer_decay"] ** (depth - 1 - index)) for index, layer in enumerate(encoder.layers)]
        low = config["rate"] * config["layer_decay"] ** depth
        parts += [(encoder.pieces, low), (encoder.places, low), (encoder.first, low)]
        groups = []
        for module, rate in parts:
            for deep in (True, False):
                parameters = [p for p in module.parameters() if (p.ndim >= 2) == deep]
                if parameters:
                    groups.append({"params": parameters, "lr": rate, "peak": rate, "weight_decay": config["decay"] if deep else 0.0})
        return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)

    def forward(self, reader, ids, mask):
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.config["precision"] == "bf16"):
            return reader(ids.to(self.device), mask.to(self.device)).float()

    def loss(self, reader, batch, random):
        config = self.config
        ids, mask = self.rows.tensors(batch, self.tokenizer.ids[wordpiece.PAD])
        hidden = torch.from_numpy(random.random(ids.shape) < config["hidden"]) & (ids >= len(wordpiece.SPECIAL))
        ids = torch.where(hidden, torch.tensor(self.tokenizer.ids[wordpiece.MASK]), ids)
        labels = torch.from_numpy(self.rows.labels[batch]).to(self.device)
        passes = [self.forward(reader, ids, mask) for _ in range(2 if config["r_drop"] else 1)]
        total = 0.0
        for scores in passes:
            for task, part in enumerate(scores.split(self.classes, -1)):
                total = total + F.cross_entropy(part, labels[:, task], label_smoothing=config["smoothing"]) / len(passes)
        if config["r_drop"]:
            for one, two in zip(passes[0].split(self.classes, -1), passes[1].split(self.classes, -1)):
                one, two = one.log_softmax(-1), two.log_softmax(-1)
                divergence = F.kl_div(one, two, log_target=True, reduction="batchmean") + F.kl_div(two, one, log_target=True, reduction="batchmean")
                total = total + config["r_drop"] * divergence / 2
        return total

    def scores(self, reader, which):
        reader.eval()
        result = numpy.zeros((len(self.rows.ids), sum(self.classes)), numpy.float32)
        with torch.no_grad():
            for batch in self.rows.batches(which, 64):
                result[batch] = self.forward(reader, *self.rows.tensors(batch, self.tokenizer.ids[wordpiece.PAD])).cpu().numpy()
        reader.train()
        return result

    def accuracies(self, scores, which):
        ends = numpy.cumsum(self.classes)
        return [float((scores[which, end - count:end].argmax(1) == self.rows.labels[which, task]).mean())
                for task, (end, count) in enumerate(zip(ends, self.classes))]

    def train(self, train, dev, epochs, name):
        """The reader of the best epoch where there are dev rows, else of the last; and the number of epochs."""
        config, reader = self.config, self.reader()
        optimizer = self.optimizer(reader)
        random = numpy.random.default_rng(config["seed"])
        steps, step = epochs * math.ceil(len(train) / config["batch"]), 0
        best, best_epoch, kept = -1.0, epochs, None
        for epoch in range(1, epochs + 1):
            started, losses = time.monotonic(), []
            for batch in self.rows.batches(train, config["batch"], random):
                done = step / steps
                pace = min(done / config["warmup"], 1.0) * min(1.0, (1 - done) / (1 - config["warmup"])) if config["warmup"] else 1 - done
                for group in optimizer.param_groups:
                    group["lr"] = group["peak"] * max(pace, 1e-3)
                loss = self.loss(reader, batch, random)
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), config["clip"])
                optimizer.step()
                step += 1
                self.passes += len(batch)
                losses.append(float(loss))
            row = {"model": name, "epoch": epoch, "loss": round(float(numpy.mean(losses)), 4), "seconds": round(time.monotonic() - started, 1)}
            if len(dev):
                accuracies = self.accuracies(self.scores(reader, dev), dev)
                row["dev"] = {task: round(value, 4) for task, value in zip(config["tasks"], accuracies)}
                if sum(accuracies) > best:
                    best, best_epoch = sum(accuracies), epoch
                    kept = {key: value.clone() for key, value in reader.state_dict().items()}
            self.log.write(json.dumps(row, ensure_ascii=False) + "\n")
            self.log.flush()
            if len(dev) and epoch - best_epoch >= config["patience"]:
                break
        if kept is not None:
            reader.load_state_dict(kept)
        return reader, best_epoch

    def run(self, folds):
        started = time.monotonic()
        every = numpy.arange(len(self.rows.ids))
        train, dev = every[~self.rows.dev], every[self.rows.dev]
        reader, epochs = self.train(train, dev, self.config["epochs"], "final")
        self.save(reader)
        card = {
            "data": self.config["data"], "train_rows": int(len(train)), "dev_rows": int(len(dev)), "epochs": epochs, "seed": self.config["seed"],
            "dev_accuracy": {task: round(value, 4) for task, value in zip(self.config["tasks"], self.accuracies(self.scores(reader, dev), dev))},
        }
        if folds:
            scores = numpy.zeros((len(every), sum(self.classes)), numpy.float32)
            fold = numpy.array([situation_fold(group, folds, self.config["seed"]) for group in self.rows.groups])
            for number in range(folds):
                part, _ = self.train(every[fold != number], [], self.config["fold_epochs"] or epochs, f"fold {number}")
                held = every[fold == number]
                scores[held] = self.scores(part, held)[held]
            card["out_of_fold_accuracy"] = {task: round(value, 4) for task, value in zip(self.config["tasks"], self.accuracies(scores, every))}
            card["folds"] = folds
            with open(os.path.join(self.out, "oof.jsonl"), "w", encoding="utf-8") as file:
                for row in every:
                    file.write(json.dumps({"id": self.rows.rowids[row], "scores": [round(float(value), 4) for value in scores[row]]}, ensure_ascii=False) + "\n")
        card |= {"seconds": round(time.monotonic() - started), "rows_read": self.passes, "torch": torch.__version__,
                 "device": torch.cuda.get_device_name() if self.device == "cuda" else f"CPU {platform.machine()}, {self.config['threads']} thread(s)"}
        before = os.path.join(self.pretrained, "card.json")
        if os.path.exists(before):
            with open(before, encoding="utf-8") as file:
                card["pretraining"] = json.load(file)
        with open(os.path.join(self.out, "card.json"), "w", encoding="utf-8") as file:
            json.dump(card, file, indent=1, ensure_ascii=False)

    def save(self, reader):
        torch.save({"state": reader.state_dict(), "classes": self.classes}, os.path.join(self.out, "reader.pt"))
        reader.encoder.shape.save(os.path.join(self.out, "shape.json"))
        shutil.copyfile(os.path.join(self.pretrained, "vocab.txt"), os.path.join(self.out, "vocab.txt"))
        heads = [{"task": task, "labels": names, "temperature": 1.0} for task, names in zip(self.config["tasks"], self.rows.names)]
        with open(os.path.join(self.out, "config.json"), "w", encoding="utf-8") as file:
            json.dump({"heads": heads, "max_position_embeddings": self.config["length"], "do_lower_case": True}, file, ensure_ascii=False, indent=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("pretrained")
    parser.add_argument("out")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    with open(options.config, encoding="utf-8") as file:
        given = json.load(file)
    unknown = set(given) - set(DEFAULTS)
    if unknown:
        parser.error(f"unknown settings: {', '.join(sorted(unknown))}")
    os.makedirs(options.out, exist_ok=True)
    Finetuning(DEFAULTS | given, options.pretrained, options.out).run(options.folds)


if __name__ == "__main__":
    main()
