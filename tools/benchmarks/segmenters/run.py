"""Runs the three segmenters one after the other and prints their table. Called by segmenters.sh."""
import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("root")
parser.add_argument("peers")
parser.add_argument("--text")
parser.add_argument("--seconds", default="3")
arguments = parser.parse_args()
root, peers = arguments.root, arguments.peers
here = os.path.dirname(os.path.abspath(__file__))
STARTS = 15


def corpus_text():
    """The ticket texts of the corpus, a line each; the gold sentences where there are none."""
    texts = []
    for name in sorted(os.listdir(root + "/corpus")):
        if name.endswith((".jsonl", ".jsonl.gz")):
            path = root + "/corpus/" + name
            with gzip.open(path, "rt", encoding="utf-8") if name.endswith(".gz") else open(path, encoding="utf-8") as rows:
                texts += [row["text"] for row in map(json.loads, rows) if isinstance(row.get("text"), str)]
    for name in ("general", "tickets"):
        texts += open(f"{root}/corpus/segmentation/{name}.txt", encoding="utf-8").read().replace(" ", "").split("\n")
    path = peers + "/text.txt"
    os.makedirs(peers, exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write("".join(" ".join(text.split()) + "\n" for text in texts if text))
    return path


def start(command):
    """Median wall seconds and peak memory in MB of a command."""
    seconds, memory = [], 0
    for _ in range(STARTS):
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - begun)
        memory = max(memory, usage.ru_maxrss / 1024)
        if status:
            sys.exit(f"{command} failed")
    return statistics.median(seconds), memory


def speeds(command):
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
    return {name: float(speed) for name, speed, _ in (line.split("\t") for line in output.splitlines())}


text = arguments.text or corpus_text()
model = root + "/models/segmenter/segmenter.bin"
ours = ["dotnet", root + "/tests/TextMining.Benchmarks/bin/Release/net10.0/TextMining.Benchmarks.dll"]
node = ["node", here + "/node_rs.js", peers]
python = ["/usr/bin/python3", here + "/python_jieba.py"]
contestants = {"TextMining": (ours, [model], [model, text, arguments.seconds])}
if os.path.isdir(peers + "/node_modules/@node-rs/jieba"):
    contestants["@node-rs/jieba"] = (node, [], [text, arguments.seconds])
if subprocess.run(["/usr/bin/python3", "-c", "import jieba"], stderr=subprocess.DEVNULL, env={"PYTHONDONTWRITEBYTECODE": "1"}).returncode == 0:
    contestants["python jieba"] = (python, [], [text])

size = os.path.getsize(text)
lines = open(text, encoding="utf-8").read().count("\n")
print(f"text: {'--text' if arguments.text else 'corpus'}, {size / 1e6:.2f} MB, {lines} lines; MB/s of processor time, one thread\n")
results = {name: speeds(program + ["throughput"] + tail) for name, (program, _, tail) in contestants.items()}
ROWS = [
    ("precise spans", "precise strings"), ("precise strings", "precise strings"), ("no-hmm spans", "no-hmm"), ("search spans", "search"),
    ("full spans", "full"), ("pos", "pos"), ("tfidf", "tfidf"), ("textrank", "textrank"),
]
peers_measured = [name for name in contestants if name != "TextMining"]
print("| mode | TextMining | " + " | ".join(f"{name} | ratio" for name in peers_measured) + " |")
print("|---|---|" + "---|---|" * len(peers_measured))
for row, peer_row in ROWS:
    cells = []
    for name in peers_measured:
        other = results[name].get(peer_row)
        cells += ["–", "–"] if other is None else [f"{other:.2f}", f"{results['TextMining'][row] / other:.1f}×"]
    print(f"| {row} | {results['TextMining'][row]:.1f} | " + " | ".join(cells) + " |")

print("\n| start-up | bare runtime | first tokens | difference | peak memory |\n|---|---|---|---|---|")
for name, (program, tail, _) in contestants.items():
    bare, _ = start(program + ["nothing"])
    first, memory = start(program + ["first-token"] + tail)
    print(f"| {name} | {bare * 1e3:.0f} ms | {first * 1e3:.0f} ms | {(first - bare) * 1e3:.0f} ms | {memory:.0f} MB |")
