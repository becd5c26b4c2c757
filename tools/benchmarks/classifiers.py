"""Runs every classifier on the same folds and prints one table a set. Called by classifiers.sh; every run is a process of its
own, so that its CPU seconds and its memory are its own."""
import argparse, gzip, json, os, resource, subprocess, sys, tempfile, time

FOLDS = 5


def rows(path, label):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        found = [json.loads(line) for line in file]
    return [(row["text"], row[label]) for row in found if row.get(label)]


def measured(command, **options):
    """Output, CPU seconds, and peak memory in MB of a command and its children."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    output, errors = process.communicate()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode()}")
    return output.decode()


def timed(command, **options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = measured(command, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return output, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def figures(truth, predicted):
    labels = sorted(set(truth) | set(predicted))
    f1 = []
    for label in labels:
        hits = sum(t == p == label for t, p in zip(truth, predicted))
        f1.append(2 * hits / (truth.count(label) + predicted.count(label)))
    return sum(f1) / len(f1), sum(t == p for t, p in zip(truth, predicted)) / len(truth)


# ---- a peer in a process of its own: reads train and test, writes predictions and its own measurements ----

def peer(kind, train_path, test_path):
    import jieba
    jieba.setLogLevel(60)
    jieba.initialize()
    load = lambda path: [json.loads(line) for line in open(path, encoding="utf-8")]
    train, test = load(train_path), load(test_path)
    texts, labels = [row["text"] for row in train], [row["label"] for row in train]
    unseen = [row["text"] for row in test]
    started = time.process_time()
    if kind.startswith("fasttext"):
        predict, size = fasttext(kind, texts, labels)
    else:
        predict, size = liblinear(kind, texts, labels)
    train_seconds = time.process_time() - started + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    started = time.perf_counter()
    predicted = predict(unseen)
    rate = len(unseen) / (time.perf_counter() - started)
    latencies = []
    if not kind.startswith("fasttext"):
        for text in unseen[:300]:
            started = time.perf_counter()
            predict([text])
            latencies.append((time.perf_counter() - started) * 1e6)
        latencies.sort()
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({
        "predicted": predicted, "train": train_seconds, "rate": rate, "size": size, "memory": memory,
        "p50": latencies[len(latencies) // 2] if latencies else None,
        "p99": latencies[int(len(latencies) * 0.99)] if latencies else None,
    }, ensure_ascii=False))


def liblinear(kind, texts, labels):
    import jieba, pickle
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion, Pipeline
    from sklearn.svm import LinearSVC
    words = lambda text: [word for word in jieba.cut(text) if word.strip()]
    parts = [("c12", TfidfVectorizer(analyzer="char", ngram_range=(1, 2), min_df=2))]
    if "w1" in kind:
        parts.append(("w1", TfidfVectorizer(analyzer=words, min_df=2)))
    balanced = "balanced" in kind
    model = Pipeline([("features", FeatureUnion(parts)), ("svm", LinearSVC(C=0.5 if balanced else 1.0, class_weight="balanced" if balanced else None))])
    model.fit(texts, labels)
    size = model["svm"].coef_.nbytes + sum(len(term.encode()) + 8 for name, part in parts for term in part.vocabulary_)
    return lambda unseen: list(model.predict(unseen)), size


def fasttext(kind, texts, labels):
    import jieba
    cut = (lambda text: " ".join(jieba.cut(text.replace("\n", " ")))) if "words" in kind else (lambda text: " ".join(text.replace("\n", " ")))
    names = sorted(set(labels))
    folder = tempfile.mkdtemp()
    with open(f"{folder}/train", "w", encoding="utf-8") as file:
        file.writelines(f"__label__{names.index(label)} {cut(text)}\n" for text, label in zip(texts, labels))
    grams = "1" if "words" in kind else "2"
    subprocess.run(["fasttext", "supervised", "-input", f"{folder}/train", "-output", f"{folder}/model", "-epoch", "50", "-lr", "1.0", "-dim", "50", "-bucket", "500000",
                    "-wordNgrams", grams, "-thread", "1", "-minCount", "2"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def predict(unseen):
        with open(f"{folder}/test", "w", encoding="utf-8") as file:
            file.writelines(cut(text) + "\n" for text in unseen)
        output = subprocess.run(["fasttext", "predict", f"{folder}/model.bin", f"{folder}/test"], check=True, capture_output=True).stdout.decode().split()
        return [names[int(label.removeprefix("__label__"))] for label in output]

    return predict, os.path.getsize(f"{folder}/model.bin")


# ---- the run ----

def ours(root, folder, train_path, test_path):
    tool, model = f"{root}/tools/textmining", f"{folder}/model"
    _, train_seconds = timed([tool, "train", "--data", train_path, "--label", "label", "--out", model])
    report = json.loads(measured([tool, "evaluate", "--model", model, "--data", test_path, "--label", "label", "--json", "--speed"]))
    names = [row["label"] for row in report["labels"]]
    truth, predicted = [], []
    for t, counts in enumerate(report["confusion"]):
        for p, count in enumerate(counts):
            truth += [names[t]] * count
            predicted += [names[p]] * count
    speed = report["speed"]
    return truth, predicted, {
        "train": train_seconds, "rate": speed["textsPerSecond"], "p50": speed["p50Microseconds"], "p99": speed["p99Microseconds"],
        "size": os.path.getsize(model), "memory": speed["peakMemoryBytes"] / 1e6,
    }


def run_set(root, name, path, label, folds_run, peers):
    data = rows(path, label)
    with tempfile.TemporaryDirectory() as folder:
        everything = f"{folder}/all.jsonl"
        write(everything, data)
        folds_file = f"{folder}/folds"
        measured([f"{root}/tools/textmining", "cross-validate", "--data", everything, "--label", "label", "--group", "near-duplicates",
                  "--folds", str(FOLDS), "--seed", "1", "--json", "--folds-out", folds_file])
        fold_of = [int(line) for line in open(folds_file)]
        results = {kind: {"truth": [], "predicted": [], "runs": []} for kind in ["TextMining"] + peers}
        for fold in range(folds_run):
            train_path, test_path = f"{folder}/train.jsonl", f"{folder}/test.jsonl"
            train = [row for row, of in zip(data, fold_of) if of != fold]
            test = [row for row, of in zip(data, fold_of) if of == fold]
            write(train_path, train)
            write(test_path, test)
            truth, predicted, run = ours(root, folder, train_path, test_path)
            add(results["TextMining"], truth, predicted, run)
            for kind in peers:
                report = json.loads(measured([sys.executable, __file__, root, "--peer", kind, train_path, test_path]))
                add(results[kind], [row[1] for row in test], report.pop("predicted"), report)
            print(f"{name}: fold {fold + 1} of {folds_run} done", file=sys.stderr)
    table(name, len(data), folds_run, results)


def add(result, truth, predicted, run):
    result["truth"] += truth
    result["predicted"] += predicted
    result["runs"].append(run)


def write(path, data):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text, "label": label}, ensure_ascii=False) + "\n" for text, label in data)


def table(name, count, folds_run, results):
    print(f"\n## {name}: n {count}, {folds_run} of {FOLDS} folds by near-duplicate group, seed 1\n")
    print("| Classifier | macro-F1 | accuracy | train CPU s | texts/s incl. segmentation | p50 / p99 µs | MB | peak MB |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, result in results.items():
        macro, accuracy = figures(result["truth"], result["predicted"])
        middle = lambda field: sorted(run[field] for run in result["runs"])[len(result["runs"]) // 2]
        latency = "–" if result["runs"][0]["p50"] is None else f"{middle('p50'):.0f} / {middle('p99'):.0f}"
        print(f"| {kind} | {macro:.3f} | {accuracy:.3f} | {middle('train'):.2f} | {middle('rate'):,.0f} | {latency} | {middle('size') / 1e6:.1f} | {middle('memory'):.0f} |")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--peer", nargs=3)
    parser.add_argument("--folds-run", type=int, default=FOLDS)
    parser.add_argument("--sets", default="civic,hotline,corpus")
    options = parser.parse_args()
    if options.peer:
        peer(*options.peer)
        return
    shared = os.path.join(options.root, "..", "shared", "data")
    known = {
        "civic": (f"{shared}/civic.dev.jsonl.gz", "label"),
        "hotline": (f"{shared}/hotline.dev.jsonl.gz", "department"),
        "corpus": (f"{options.root}/corpus/tickets.jsonl", "cause"),
    }
    peers = ["scikit-learn w1+c12", "scikit-learn w1+c12 balanced", "liblinear c12", "fastText words", "fastText characters 2-grams"]
    peers = [peer.replace("fastText", "fasttext") for peer in peers]
    for name in options.sets.split(","):
        path, label = known[name]
        if not os.path.exists(path):
            print(f"{name} is skipped: its data is not there.", file=sys.stderr)
            continue
        run_set(options.root, name, path, label, options.folds_run, peers)


if __name__ == "__main__":
    main()
