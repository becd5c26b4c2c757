"""Writes src/TextMining.Onnx/Tokenization/fold.txt: what each character becomes without case and accents, where it changes.

A line: the code point in hex, a tab, the code points that it becomes (none where it vanishes). So the C# tokenizer folds as Python's
unicodedata does, on any machine, with or without the system's Unicode library. Hangul syllables are left out: they follow a rule.
"""
import sys
import unicodedata

from wordpiece import fold


def main():
    print(f"# Unicode {unicodedata.unidata_version}; written by tools/encoder/fold_table.py")
    for code in range(0x80, 0x110000):
        if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3:
            continue
        character = chr(code)
        folded = fold(character)
        if folded != character:
            print(f"{code:X}\t{' '.join(f'{ord(c):X}' for c in folded)}")


if __name__ == "__main__":
    sys.exit(main())
