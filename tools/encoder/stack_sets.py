"""What an encoder adds to the linear classifier on any labelled set: both out of fold on the same folds, stacked with a weight that is chosen on the other folds.

usage: stack_sets.py CONFIG.json OUT      with the config and the OUT folder of a `finetune.py --folds K` run (OUT/oof.jsonl, one task)
Prints macro-F1 and accuracy of the linear classifier, the encoder, and both; n, folds and seed beside them.
"""
import argparse
import json
import os
import subprocess
import tempfile

import numpy

import finetune
import text

WEIGHTS = (0, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.14, 0.2, 0.3, 0.5, 1)


def linear_scores(train, test, labels, seed):
    """Margins (rows × classes) of the project's classifier, trained on the one part, of the other."""
    tool = os.path.join(text.ROOT, "tools/textmining")
    with tempfile.TemporaryDirectory() as folder:
        data, model, lines = (os.path.join(folder, name) for name in ("train.jsonl", "linear.model", "test.txt"))
        with open(data, "w", encoding="utf-8") as file:
            file.writelines(json.dumps({"text": t, "label": label}, ensure_ascii=False) + "\n" for t, label in train)
        with open(lines, "w", encoding="utf-8") as file:
            file.writelines(" ".join(t.split()) + "\n" for t, _ in test)
        subprocess.run([tool, "train", "--data", data, "--label", "label", "--out", model, "--seed", str(seed)], check=True, stderr=subprocess.DEVNULL)
        answer = subprocess.run([tool, "export-onnx", model, "--rows", lines], check=True, stdout=subprocess.PIPE).stdout.decode()
    rows = [json.loads(line)["scores"] for line in answer.splitlines()]
    # The program orders classes by code unit, as sorted() does for these labels; a class that the fold lacks gets the least margin.
    own = sorted({label for _, label in train})
    scores = numpy.full((len(rows), len(labels)), -1.5, numpy.float32)
    scores[:, [labels.index(label) for label in own]] = numpy.array(rows, numpy.float32)
    return scores


def macro_f1(truth, predicted, classes):
    total = 0.0
    for k in range(classes):
        hit = ((truth == k) & (predicted == k)).sum()
        total += 2 * hit / max(1, (truth == k).sum() + (predicted == k).sum())
    return total / classes


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("out")
    options = parser.parse_args()
    with open(options.config, encoding="utf-8") as file:
        config = finetune.DEFAULTS | json.load(file)
    with open(os.path.join(options.out, "oof.jsonl"), encoding="utf-8") as file:
        encoder = {row["id"]: row["scores"] for row in map(json.loads, file)}
    with open(os.path.join(options.out, "card.json"), encoding="utf-8") as file:
        folds = json.load(file)["folds"]
    task = config["tasks"][0]
    with finetune.open_text(os.path.join(text.ROOT, config["data"])) as file:
        rows = [row for row in map(json.loads, filter(str.strip, file)) if row["id"] in encoder]
    labels = sorted({row[task] for row in rows})
    truth = numpy.array([labels.index(row[task]) for row in rows])
    fold = numpy.array([finetune.situation_fold(str(row[config["group"]] if config["group"] else row["id"]), folds, config["seed"]) for row in rows])
    linear = numpy.zeros((len(rows), len(labels)), numpy.float32)
    for number in range(folds):
        train = [(row[config["text"]], row[task]) for row, where in zip(rows, fold) if where != number]
        test = [(row[config["text"]], row[task]) for row, where in zip(rows, fold) if where == number]
        linear[fold == number] = linear_scores(train, test, labels, config["seed"])
    # The first task of several: its scores come first.
    logits = numpy.array([encoder[row["id"]][: len(labels)] for row in rows], numpy.float32)
    second = logits - numpy.logaddexp.reduce(logits, axis=1, keepdims=True)
    both, chosen = numpy.zeros(len(rows), int), []
    for number in range(folds):
        others = fold != number
        best = max(WEIGHTS, key=lambda w: macro_f1(truth[others], (linear + w * second)[others].argmax(1), len(labels)))
        both[~others] = (linear + best * second)[~others].argmax(1)
        chosen.append(best)
    print(f"{os.path.basename(config['data'])} {task}: n {len(rows)}, {len(labels)} classes, {folds} folds, seed {config['seed']}; weights of the encoder, chosen on the other folds: {chosen}")
    for name, predicted in (("linear", linear.argmax(1)), ("encoder", second.argmax(1)), ("both", both)):
        print(f"  {name:8} macro-F1 {macro_f1(truth, predicted, len(labels)):.4f}  accuracy {(truth == predicted).mean():.4f}")


if __name__ == "__main__":
    main()
