#!/usr/bin/env python3
"""Learn what weighs how much for what a text may state, from articles that people have labelled.

    samphan evaluate LABELS PATH… --candidates KIND > candidates.csv
    python3 tests/train.py KIND candidates.csv > seeds/judge_KIND.csv

KIND is agreement-topic (a topic that an agreement may cover), cooperation (a partner and a topic), stance (how firmly it is stated,
learned from the right ones of cooperation's candidates) or status (how far an agreement has come). Logistic regressions
(scikit-learn, L2, on scaled features). Prints on standard error how each does on articles held out in turn (ten folds by article),
at several thresholds; candidates that are neither right nor wrong are left out. What people labelled and no candidate stands for
counts as missed only where --missed N says how many such there are.
"""
import argparse, collections, csv, sys, zlib

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

# scikit-learn's C.
STRENGTH = {"agreement-topic": 1.0, "cooperation": 1.0, "stance": 0.3, "status": 0.05}
# What there is to choose from, where it is not whether something is right.
CHOICES = {
    "stance": ["ongoing", "agreed", "discussed", "proposed"],
    "status": ["signed", "in-force", "drafting", "approved", "negotiating", "proposed"],
}
FOLDS = 10
# Words that tell a stance or a status weigh something only if they stand by so many right candidates.
SEEN = {"stance": 8, "status": 4}
csv.field_size_limit(2**31 - 1)


def told(features):
    """`name:value name:value`"""
    return {name: float(value) for name, value in (f.rsplit(":", 1) for f in features.split())}


def read(kind, path):
    """Features, answers and article of every candidate that is right or wrong."""
    with open(path, encoding="utf-8", newline="") as f:
        rows = [r for r in csv.DictReader(f) if kind == "status" or r["right"] in ("0", "1")]
    if kind in CHOICES:
        rows = [r for r in rows if r[kind] in CHOICES[kind]]
        features = [told(r["stance_features" if kind == "stance" else "features"]) for r in rows]
        seen = collections.Counter(name for own in features for name in own)
        features = [{name: value for name, value in own.items() if seen[name] >= SEEN[kind]} for own in features]
        return features, [CHOICES[kind].index(r[kind]) for r in rows], rows
    if kind == "cooperation":
        features = [told(r["features"]) | {"topic=" + r["topic"]: 1.0} for r in rows]
    else:
        names = list(rows[0])[4:]
        features = [{name: float(r[name]) for name in names} | {"topic=" + r["topic"]: 1.0} for r in rows]
    return features, [int(r["right"]) for r in rows], rows


class Model:
    """A logistic regression on features scaled to at most one."""

    def __init__(self, kind, x, y):
        scale = abs(x).max(0).toarray().ravel()
        self.scale = np.where(scale == 0, 1, scale)
        self.fitted = LogisticRegression(C=STRENGTH[kind], max_iter=5000).fit(x.multiply(1 / self.scale).tocsr(), y)

    def probability(self, x):
        return self.fitted.predict_proba(x.multiply(1 / self.scale).tocsr())

    def weights(self):
        return self.fitted.coef_ / self.scale, self.fitted.intercept_


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("kind", choices=STRENGTH)
    ap.add_argument("candidates")
    ap.add_argument("--missed", type=int, default=0)
    o = ap.parse_args()
    features, answers, rows = read(o.kind, o.candidates)
    names = DictVectorizer()
    x, y = names.fit_transform(features).tocsr(), np.array(answers)
    fold = np.array([zlib.crc32(r["article"].encode()) % FOLDS for r in rows])
    held_out = np.zeros((len(y), len(set(answers))))
    for k in range(FOLDS):
        held_out[fold == k] = Model(o.kind, x[fold != k], y[fold != k]).probability(x[fold == k])
    if o.kind in CHOICES:
        print(f"held out: right {(held_out.argmax(1) == y).mean():.3f} of {len(y)}", file=sys.stderr)
    else:
        # What the rules read of an agreement's topics stays whatever its weight.
        ruled = np.array([o.kind == "agreement-topic" and f.get("by_rule", 0) == 1 for f in features])
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
            said = (held_out[:, 1] >= threshold) | ruled
            f1 = 2 * (said & (y == 1)).sum() / (said.sum() + y.sum() + o.missed)
            print(f"held out, from {threshold}: F1 {f1:.3f}", file=sys.stderr)
    weights, bias = Model(o.kind, x, y).weights()
    print(f"# Learned by tests/train.py from {len({r['article'] for r in rows})} articles, {len(y)} candidates.")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["feature", *CHOICES.get(o.kind, ["weight"])])
    table = sorted(zip(names.get_feature_names_out(), weights.T.tolist()))
    out.writerows([name, *(f"{w:.4f}" for w in row)] for name, row in [("bias", bias.tolist()), *table])


if __name__ == "__main__":
    main()
