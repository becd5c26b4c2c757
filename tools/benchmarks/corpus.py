"""What a plain linear model learns from the corpus. Prints n, split and seed beside every figure."""
import json
import logging
import os
import random
import sys
import warnings

import jieba
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

warnings.filterwarnings("ignore")
jieba.setLogLevel(logging.ERROR)
SEED = 1
FIELDS = ("cause", "business", "urgency")
BUSINESS = dict(zip("投诉 举报 意见 建议 表扬 咨询 故障报修 服务申请 催办".split(),
                    "COMPLAINT TIPOFF OPINION SUGGESTION PRAISE ENQUIRY FAULT REQUEST CHASE".split()))


class Features:
    """Words and character 1–2-grams, fitted on the training texts alone."""

    def __init__(self, texts):
        self.union = make_union(
            TfidfVectorizer(analyzer="char", ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, sublinear_tf=True))
        self.matrix = self.union.fit_transform(texts)

    def of(self, texts):
        return self.union.transform(texts)


def fit(matrix, labels):
    return LinearSVC(C=0.5, random_state=SEED).fit(matrix, labels)


def real(path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    for row in rows:
        row["business"] = BUSINESS[row["business"]]
        also = row.get("also") or {}
        if "business" in also:
            also["business"] = BUSINESS[also["business"]]
        row["also"] = also
    return rows


def transfer(training, rows):
    features = Features([t["text"] for t in training])
    test = features.of([r["text"] for r in rows])
    figures = {}
    for field in FIELDS:
        predicted = fit(features.matrix, [t[field] for t in training]).predict(test)
        # A label that the second annotator gave is right too.
        truth = [p if r["also"].get(field) == p else r[field] for r, p in zip(rows, predicted)]
        counts = {}
        for r in rows:
            counts[r[field]] = counts.get(r[field], 0) + 1
        frequent = [label for label, n in counts.items() if n >= 5]
        figures[field] = (accuracy_score(truth, predicted), f1_score(truth, predicted, labels=frequent, average="macro"))
    return figures


def within(training, test, field="cause"):
    features = Features([t["text"] for t in training])
    predicted = fit(features.matrix, [t[field] for t in training]).predict(features.of([t["text"] for t in test]))
    truth = [t[field] for t in test]
    return accuracy_score(truth, predicted), f1_score(truth, predicted, average="macro")


def main(corpus_path, real_path):
    corpus = [json.loads(line) for line in open(corpus_path, encoding="utf-8")]
    training = [t for t in corpus if t["split"] != "test"]
    test = [t for t in corpus if t["split"] == "test"]
    random.seed(SEED)
    order = random.sample(training, len(training))

    if os.path.exists(real_path):
        rows = real(real_path)
        print(f"Transfer to real tickets: trained on train+dev, n = {len(rows)}, seed {SEED}; macro-F1 over labels with at least 5 rows\n")
        print(f"{'trained on':>10}  " + "  ".join(f"{f + ' acc':>12}  {'macro-F1':>8}" for f in FIELDS))
        for share in (0.125, 0.25, 0.5, 1.0):
            part = order[: int(share * len(order))]
            figures = transfer(part, rows)
            print(f"{len(part):>10}  " + "  ".join(f"{figures[f][0]:>12.3f}  {figures[f][1]:>8.3f}" for f in FIELDS))
    else:
        print(f"Transfer to real tickets: not measured, there is no file {os.path.basename(real_path)}.")

    print(f"\nCause on the corpus's own test part (n = {len(test)}, seed {SEED})\n")
    by_group = within(training, test)
    mixed = random.sample(corpus, len(corpus))
    by_row = within(mixed[: len(training)], mixed[len(training):])
    shuffled = [dict(t) for t in training]
    labels = random.sample([t["cause"] for t in training], len(training))
    for ticket, label in zip(shuffled, labels):
        ticket["cause"] = label
    chance = within(shuffled, test)
    print(f"{'split':<28}accuracy  macro-F1")
    for name, (accuracy, macro) in (("by situation (the split)", by_group), ("random rows", by_row), ("shuffled labels", chance)):
        print(f"{name:<28}{accuracy:>8.3f}  {macro:>8.3f}")


main(*sys.argv[1:])
