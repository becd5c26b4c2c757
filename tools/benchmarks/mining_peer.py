#!/usr/bin/env python3
"""What a user would try first: TF-IDF over pairs of characters, then k-means or DBSCAN of scikit-learn. Prints one JSON
array of groups, each a list of ids, the largest first. usage: mining_peer.py FILE kmeans|dbscan"""
import json
import sys

from sklearn.cluster import DBSCAN, MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfVectorizer


def main():
    rows = [json.loads(line) for line in (sys.stdin if sys.argv[1] == "-" else open(sys.argv[1], encoding="utf-8"))]
    texts = [(row.get("title") or "") + "。" + row["text"] for row in rows]
    matrix = TfidfVectorizer(analyzer="char", ngram_range=(2, 2), sublinear_tf=True, min_df=2).fit_transform(texts)
    if sys.argv[2] == "kmeans":
        labels = MiniBatchKMeans(n_clusters=max(2, len(rows) // 20), random_state=1, n_init=1, batch_size=4096).fit_predict(matrix)
    else:
        labels = DBSCAN(eps=0.5, min_samples=3, metric="cosine").fit_predict(matrix)
    groups = {}
    for row, label in zip(rows, labels):
        if label >= 0:
            groups.setdefault(int(label), []).append(str(row["id"]))
    print(json.dumps(sorted(groups.values(), key=len, reverse=True), ensure_ascii=False))


main()
