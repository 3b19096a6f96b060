#!/usr/bin/env python3
"""Learn what weighs how much for a topic that an agreement may cover, from articles that people have labelled.

    samphan evaluate LABELS PATH… --candidates > candidates.csv
    python3 tests/train.py candidates.csv > seeds/judge_agreement_topic.csv

A logistic regression (scikit-learn, L2, on scaled features). Prints on standard error how it does on articles held out in turn
(ten folds by article, three shuffles), at several thresholds; pairs that are neither right nor wrong are left out. What people
labelled and no candidate stands for counts as missed only where --missed N says how many such pairs there are. Agreements on trade whose
name tells what they cover are no candidates.
"""
import argparse, csv, sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

STRENGTH = 0.05  # scikit-learn's C; small, because the features were chosen by looking at some of the same articles


def model(strength):
    return make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=3000))


def held_out(x, y, article, seed, strength):
    """The probability of each candidate by a model that has not seen its article."""
    order = np.unique(article)
    np.random.RandomState(seed).shuffle(order)
    fold = {a: i % 10 for i, a in enumerate(order)}
    folds, out = np.array([fold[a] for a in article]), np.zeros(len(y))
    for k in range(10):
        out[folds == k] = model(strength).fit(x[folds != k], y[folds != k]).predict_proba(x[folds == k])[:, 1]
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("candidates")
    ap.add_argument("--missed", type=int, default=0)
    ap.add_argument("--strength", type=float, default=STRENGTH)
    o = ap.parse_args()
    with open(o.candidates, encoding="utf-8", newline="") as f:
        rows = [r for r in csv.DictReader(f) if r["right"]]
    features = list(rows[0])[4:]
    x = np.array([[float(r[k]) for k in features] for r in rows])
    y = np.array([int(r["right"]) for r in rows])
    article = np.array([r["article"] for r in rows])
    ruled = x[:, features.index("by_rule")] == 1
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
        f1 = []
        for seed in (1, 2, 3):
            # What the rules read stays whatever its weight.
            said = (held_out(x, y, article, seed, o.strength) >= threshold) | ruled
            f1.append(2 * (said & (y == 1)).sum() / (said.sum() + y.sum() + o.missed))
        print(f"held out, from {threshold}: F1 {np.mean(f1):.3f}", file=sys.stderr)
    fitted = model(o.strength).fit(x, y)
    scaler, regression = fitted[0], fitted[-1]
    weights = regression.coef_[0] / scaler.scale_
    bias = regression.intercept_[0] - (weights * scaler.mean_).sum()
    print(f"# Learned by tests/train.py from {len(set(article))} articles, {len(y)} pairs of which {y.sum()} are right.")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["feature", "weight"])
    out.writerows([["bias", f"{bias:.4f}"], *([k, f"{w:.4f}"] for k, w in zip(features, weights))])


if __name__ == "__main__":
    main()
