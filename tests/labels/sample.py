#!/usr/bin/env python3
"""Draw articles to be labelled, so that they are as a labelled set is in what they speak of.

    samphan extract -q ~/thaigov/data --format jsonl > facts.jsonl
    python3 tests/labels/sample.py ~/thaigov/data facts.jsonl ../shared/evaluation/gold/dev.jsonl --seed 20261125 --count 96 --without tests/labels/*.jsonl

Prints the paths. Articles are weighted by entropy balancing (Hainmueller 2012): of all weights under which the shares below agree
with those of the labelled set, the ones nearest to equal. Needs numpy and scipy.
"""
import argparse, json, pathlib, re

import numpy as np
from scipy.optimize import minimize

WORDS = [re.compile(w) for w in (
    "เอกอัครราชทูต|[Aa]mbassador", "บันทึกความเข้าใจ|บันทึกข้อตกลง|บันทึกความร่วมมือ|M[Oo]U", "ความร่วมมือ|ooperation", "ดิจิทัล|[Dd]igital",
    "กระทรวงดิจิทัล|ดีอี", "ทวิภาคี|ilateral", "รัฐมนตรีว่าการ", "ครม|คณะรัฐมนตรี")]
YEARS = range(2020, 2026)
SHORTEST, SHORT, LONG, LONGEST = 600, 1500, 4000, 14000  # chars; longer ones are synopses that no reader labels whole
CAP = 0.9995  # the share of articles beyond which none weighs more, so that few do not stand for all


def shares(text, states, year):
    """What is told of an article: words, language, how many states it names, length, year."""
    thai = sum("\u0e00" <= c <= "\u0e7f" for c in text)
    english = sum(c.isascii() and c.isalpha() for c in text) > thai
    return [*(bool(w.search(text)) for w in WORDS), english, states == 0, states == 1, states == 2, states > 2,
            len(text) < SHORT, len(text) > LONG, *(year == str(y) for y in YEARS)]


def balanced(x, target):
    """Weights under which the means of the columns of x are the target's."""
    def dual(b):
        z = x @ b
        top = z.max()
        e = np.exp(z - top)
        return top + np.log(e.sum()) - b @ target + 1e-4 * (b @ b), x.T @ e / e.sum() - target + 2e-4 * b
    z = x @ minimize(dual, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    w = np.exp(z - z.max())
    return np.minimum(w, np.quantile(w, CAP))


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("corpus", type=pathlib.Path)
p.add_argument("facts")
p.add_argument("like", type=pathlib.Path, help="the labelled set; its articles stand in ../articles beside it, or in the corpus")
p.add_argument("--seed", type=int, required=True)
p.add_argument("--count", type=int, required=True)
p.add_argument("--without", nargs="*", default=[], help="labelled sets whose articles are not drawn again")
a = p.parse_args()

like = rows(a.like)
taken = {r["article"] for f in [a.like, *a.without] for r in rows(f)}
facts = {r["article"]: (len(r["countries"]), (r["published"] or "")[:4]) for r in rows(a.facts)}
paths, ids, x = {}, [], []
for path in sorted(a.corpus.rglob("*.txt")):
    text = path.read_text(encoding="utf-8", errors="replace")
    number = re.search(r"(\d+)/?\s*$", text)
    if number is None or number[1] in paths:
        continue
    paths[number[1]] = path
    if number[1] in facts and SHORTEST <= len(text) <= LONGEST:
        ids.append(number[1])
        x.append(shares(text, *facts[number[1]]))
target = []
for r in like:
    path = a.like.parent.parent / "articles" / f"{r['article']}.txt"
    path = path if path.exists() else paths[r["article"]]
    target.append(shares(path.read_text(encoding="utf-8"), len(r["countries"]), r["published"][:4]))
w = balanced(np.array(x, float), np.array(target, float).mean(0)) * np.array([i not in taken for i in ids])
for i in np.random.default_rng(a.seed).choice(len(ids), size=a.count, replace=False, p=w / w.sum()):
    print(paths[ids[i]])
