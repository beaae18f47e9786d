"""Folds place names exactly as Sources/TruceText/Places/PlaceNameFolding.swift does.

The two must change together: the gazetteer stores hashes of folded names.
"""
import unicodedata

DROPPED = set("'`´‘’‛′ʹʺʻʼʽʾʿˈ.\u00ad")
SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
    "ŧ": "t", "ı": "i", "ŋ": "n", "ĸ": "k", "ə": "a", "ſ": "s", "ŉ": "n",
}
SHORTENED = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


def letters(character):
    """The letters a-z and digits that a character stands for, "" if dropped, " " if it separates, None if not Latin."""
    if character in DROPPED or unicodedata.combining(character):
        return ""
    low = character.lower()
    if low in SPECIAL:
        return SPECIAL[low]
    base = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    if base and all(c.isascii() and c.isalnum() for c in base):
        return base.lower() if ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x1F00 else None
    if character.isalpha():
        return SPECIAL.get(base, None)
    return " "


def fold(name):
    """The folded words of a name; None where a letter is not Latin."""
    out = []
    for character in name:
        piece = letters(character)
        if piece is None:
            return None
        out.append(piece)
    return [SHORTENED.get(w, w) for w in "".join(out).split()]


def word_hash(word):
    """FNV-1a, 64 bits."""
    h = 0xCBF29CE484222325
    for byte in word.encode():
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def name_hash(words):
    """40 bits of the words' hashes, mixed one after the other."""
    h = 0
    for word in words:
        h = ((h ^ word_hash(word)) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        h ^= h >> 32
    return (h * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 24
