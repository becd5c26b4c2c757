"""BERT's Chinese tokenizer: clean, set CJK apart, fold, split punctuation, then greedy longest-match word pieces.

Written from the published description (Devlin et al., 2019; the multilingual notes of its repository). The C# tokenizer of
TextMining.Onnx is compared with this one line by line; training and inference must cut alike.
"""
import unicodedata

PAD, UNK, CLS, SEP, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"
SPECIAL = (PAD, UNK, CLS, SEP, MASK)
LONGEST_WORD = 100  # a longer run without a space becomes one [UNK]

# The blocks that BERT sets apart: ideographs alone, neither kana nor hangul.
_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)


def is_cjk(code):
    return any(first <= code <= last for first, last in _CJK)


def is_space(character):
    return character in " \t\n\r" or unicodedata.category(character) == "Zs"


def is_control(character):
    return character not in "\t\n\r" and unicodedata.category(character) in ("Cc", "Cf")


def is_punctuation(character):
    code = ord(character)
    # Every ASCII character that is neither letter nor digit, also those that Unicode calls symbols.
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character).startswith("P")


def fold(word):
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def basic_words(text, lower=True):
    spaced = []
    for character in text:
        code = ord(character)
        if code in (0, 0xFFFD) or is_control(character):
            continue
        if is_space(character):
            spaced.append(" ")
        elif is_cjk(code):
            spaced += (" ", character, " ")
        else:
            spaced.append(character)
    # split() also parts at U+2028 and U+2029, which are no spaces to the rule above.
    for word in "".join(spaced).split():
        run = []
        for character in fold(word) if lower else word:
            if is_punctuation(character):
                if run:
                    yield "".join(run)
                    run = []
                yield character
            else:
                run.append(character)
        if run:
            yield "".join(run)


class WordPiece:
    """Text → ids."""

    def __init__(self, vocabulary, lower=True):
        self.pieces = list(vocabulary)
        self.ids = {piece: index for index, piece in enumerate(self.pieces)}
        self.lower = lower
        missing = [piece for piece in SPECIAL if piece not in self.ids]
        if missing:
            raise ValueError(f"The vocabulary lacks {', '.join(missing)}.")
        self._known = {}

    @classmethod
    def load(cls, path, lower=True):
        with open(path, encoding="utf-8", newline="\n") as file:
            return cls([line.rstrip("\r\n") for line in file], lower)

    def word(self, word):
        if len(word) > LONGEST_WORD:
            return [self.ids[UNK]]
        result, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                found = self.ids.get(("##" if start else "") + word[start:end])
                if found is not None:
                    break
            else:
                return [self.ids[UNK]]
            result.append(found)
            start = end
        return result

    def pieces_of(self, text):
        """The ids of a text, without [CLS] and [SEP]."""
        result = []
        for word in basic_words(text, self.lower):
            known = self._known.get(word)
            if known is None:
                known = self.word(word)
                if len(self._known) < 500_000:
                    self._known[word] = known
            result += known
        return result

    def encode(self, text, longest):
        """The ids with [CLS] before and [SEP] behind, cut to the longest length."""
        return [self.ids[CLS], *self.pieces_of(text)[: longest - 2], self.ids[SEP]]


def build_vocabulary(words, least, latin_words):
    """Characters that occur at least so often, letters and digits also as ##pieces, and the most frequent Latin words whole.

    words: word → count, as the segmenter cuts them.
    """
    characters, latin = {}, {}
    for word, count in words.items():
        for piece in basic_words(word):
            if len(piece) > 1 and piece.isascii() and piece.isalpha():
                latin[piece] = latin.get(piece, 0) + count
            for character in piece:
                characters[character] = characters.get(character, 0) + count
    single = sorted((c for c, n in characters.items() if n >= least), key=lambda c: (-characters[c], c))
    inner = [c for c in single if not is_cjk(ord(c)) and not is_punctuation(c)]
    whole = sorted(latin, key=lambda w: (-latin[w], w))[:latin_words]
    return [*SPECIAL, *single, *("##" + c for c in inner), *sorted(whole)]


def main():
    """usage: wordpiece.py VOCAB TEXT: the ids of each line, a line each; '?' for a line with a character that is younger than this Unicode."""
    import sys
    tokenizer = WordPiece.load(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
        for line in file:
            line = line.rstrip("\n")
            young = any(unicodedata.category(character) == "Cn" for character in line)
            print("?" if young else " ".join(map(str, tokenizer.pieces_of(line))))


if __name__ == "__main__":
    main()
