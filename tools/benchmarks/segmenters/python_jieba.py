"""python_jieba.py nothing|first-token|throughput [TEXT]: Debian's python3-jieba. Slow modes get a part of the text."""
import sys

if sys.argv[1] == "nothing":
    print("nothing")
    sys.exit()

import time

import jieba

jieba.setLogLevel(60)
if sys.argv[1] == "first-token":
    print(" ".join(jieba.cut("昨晚变压器跳闸，全楼停电")))
    sys.exit()

import jieba.analyse
import jieba.posseg

lines = [line for line in open(sys.argv[2], encoding="utf-8").read().split("\n") if line]
jieba.initialize()
MODES = [
    ("precise strings", lambda line: len(jieba.lcut(line)), 2_000_000),
    ("no-hmm", lambda line: len(jieba.lcut(line, HMM=False)), 2_000_000),
    ("search", lambda line: len(jieba.lcut_for_search(line)), 2_000_000),
    ("full", lambda line: len(jieba.lcut(line, cut_all=True)), 2_000_000),
    ("pos", lambda line: len(jieba.posseg.lcut(line)), 500_000),
    ("tfidf", lambda line: len(jieba.analyse.extract_tags(line)), 1_000_000),
    ("textrank", lambda line: len(jieba.analyse.textrank(line)), 500_000),
]
for name, cut, limit in MODES:
    part, size = [], 0
    for line in lines:
        if size >= limit:
            break
        part.append(line)
        size += len(line.encode())
    cut(part[0])
    before = time.process_time()
    tokens = sum(map(cut, part))
    print(name, size / 1e6 / (time.process_time() - before), tokens, sep="\t", flush=True)
