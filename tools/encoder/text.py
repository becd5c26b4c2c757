"""Lines of text → pieces with word boundaries, cut by the project's own segmenter, chosen for their nearness to the tickets."""
import hashlib
import json
import lzma
import os
import subprocess
import tempfile
from collections import Counter

import numpy

import wordpiece

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BETWEEN = "\u241f"  # stands between two words in the segmenter's answer; it occurs in no text


def read_lines(path, most):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    lines = []
    with opened as file:
        for line in file:
            if line.strip():
                lines.append(line.strip())
            if len(lines) == most:
                break
    return lines


def read_tickets(path, split):
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    return [row for row in rows if row["split"] == split]


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else hashlib.sha256(file.read()).hexdigest()


def segment(lines):
    """The words of each line."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.writelines(line.replace(BETWEEN, " ").replace("\n", " ") + "\n" for line in lines)
        file.flush()
        answer = subprocess.run(
            [os.path.join(ROOT, "tools/textmining"), "segment", file.name, "--delimiter", BETWEEN],
            check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    words = [line.split(BETWEEN) for line in answer.split("\n")[: len(lines)]]
    if len(words) != len(lines):
        raise RuntimeError(f"{len(lines)} lines were given to the segmenter, {len(words)} came back.")
    return words


def nearest(lines, tickets, share):
    """The share of lines whose words are most like those of the tickets (Moore and Lewis, 2010, with single words), in their old order."""
    general, special = Counter(), Counter()
    for words in lines:
        general.update(words)
    for words in tickets:
        special.update(words)
    total, few = sum(general.values()), sum(special.values())
    size = len(general) + len(special)
    ratio = {
        word: numpy.log((special[word] + 0.5) / (few + 0.5 * size)) - numpy.log((count + 0.5) / (total + 0.5 * size))
        for word, count in general.items()}
    scores = numpy.array([sum(map(ratio.__getitem__, words)) / len(words) for words in lines])
    border = numpy.quantile(scores, 1 - share) if share < 1 else -numpy.inf
    return [words for words, score in zip(lines, scores) if score >= border]


def encode(lines, tokenizer):
    """All lines after one another, [SEP] between: ids and the number of the word that each belongs to."""
    separator = tokenizer.ids[wordpiece.SEP]
    known, ids, words, number = {}, [], [], 0
    for line in lines:
        for word in line:
            pieces = known.get(word)
            if pieces is None:
                pieces = known[word] = tokenizer.pieces_of(word)
            ids += pieces
            words += [number] * len(pieces)
            number += 1
        ids.append(separator)
        words.append(number)
        number += 1
    return numpy.array(ids, numpy.uint16), numpy.array(words, numpy.int32)
