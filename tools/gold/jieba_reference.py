#!/usr/bin/python3
"""What python jieba 0.42.1 answers, for the gold files and the differential test.

jieba_reference.py --modes precise,no-hmm,full,search,search-no-hmm,pos,pos-no-hmm,tfidf,tfidf-pos,textrank,
                           suggest,suggest-halves
                   [--generate SEED COUNT] [--user-words FILE] [--delete WORD,WORD]

Without --generate the texts come from standard input, a line each. For every text a line with the text and a line for each
mode are written. In all of them a UTF-16 code unit that is no visible character, a space and a backslash are written \\uXXXX.
An answer is the number of its tokens and the tokens, separated by spaces; pos has token/tag, keywords have
word/weight, suggest the frequency of the text as a word, suggest-halves the one of its halves (by code points).
"""
import argparse
import re
import sys

import jieba
import jieba.analyse
import jieba.posseg

from nasty_text import lines

VISIBLE = re.compile("[^!-\\[\\]-~\u4e00-\u9fff\u3001-\u301f\uff01-\uff5e]")


def escape(text):
    def units(match):
        data = match.group().encode("utf-16-be", "surrogatepass")
        return "".join("\\u%04x" % int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2))

    return VISIBLE.sub(units, text)


def unescape(line):
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match.group(1), 16)), line)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def tagged(pairs):
    return [escape(pair.word) + "/" + pair.flag for pair in pairs]


def weighted(items):
    return [escape(word) + "/" + repr(weight) for word, weight in items]


MODES = {
    "precise": lambda text: map(escape, jieba.cut(text)),
    "no-hmm": lambda text: map(escape, jieba.cut(text, HMM=False)),
    "full": lambda text: map(escape, jieba.cut(text, cut_all=True)),
    "search": lambda text: map(escape, jieba.cut_for_search(text)),
    "search-no-hmm": lambda text: map(escape, jieba.cut_for_search(text, HMM=False)),
    "pos": lambda text: tagged(jieba.posseg.cut(text)),
    "pos-no-hmm": lambda text: tagged(jieba.posseg.cut(text, HMM=False)),
    "tfidf": lambda text: weighted(jieba.analyse.extract_tags(text, topK=None, withWeight=True)),
    "tfidf-pos": lambda text: weighted(jieba.analyse.extract_tags(text, topK=None, withWeight=True, allowPOS=("n", "ns", "v", "nr"))),
    "suggest": lambda text: [str(jieba.suggest_freq(text))],
    "suggest-halves": lambda text: [str(jieba.suggest_freq((text[:len(text) // 2], text[len(text) // 2:])))],
    "textrank": lambda text: weighted(jieba.analyse.textrank(text, topK=None, withWeight=True)),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--modes", required=True)
    parser.add_argument("--generate", nargs=2, type=int)
    parser.add_argument("--user-words")
    parser.add_argument("--delete")
    arguments = parser.parse_args()
    assert jieba.__version__ == "0.42.1", jieba.__version__
    jieba.setLogLevel(60)
    jieba.initialize()
    modes = [MODES[name] for name in arguments.modes.split(",")]
    if arguments.generate:
        with jieba.get_dict_file() as dictionary:
            words = [line.decode("utf-8").split(" ")[0] for line in dictionary]
        # Two lone surrogates that meet are a pair in UTF-16, so they are made one here too.
        texts = (unescape(escape(text)) for text in lines(*arguments.generate, words))
    else:
        source = open(0, encoding="utf-8", newline="\n")
        texts = (unescape(line[:-1] if line.endswith("\n") else line) for line in source)
    if arguments.user_words:
        jieba.load_userdict(arguments.user_words)
    for word in (arguments.delete or "").split(","):
        if word:
            jieba.del_word(word)
    out = open(1, "w", encoding="utf-8", newline="\n")
    for text in texts:
        out.write(escape(text) + "\n")
        for mode in modes:
            tokens = list(mode(text))
            out.write(" ".join([str(len(tokens)), *tokens]) + "\n")
    out.flush()


if __name__ == "__main__":
    main()
