"""Tests next-topics against what came to pass: what is known by a day suggests, what comes after it judges.

    samphan matrix --top 100000 --until 2023-12-31 --format csv -o before.csv
    samphan matrix --top 100000 --since 2024-01-01 --format csv -o after.csv
    python tests/backtest.py before.csv after.csv

Restates the score of src/analyze/next_topics.rs, the ten nearest partners by cosine, and the baseline: the topics that most
partners have. Prints precision and recall of the first k, over the partners that took up any new topic.
"""

import csv
import math
import pathlib
import random
import sys
from collections import Counter, defaultdict

ROOT = pathlib.Path(__file__).resolve().parent.parent


def pairs(path):
    with open(path, encoding="utf-8-sig") as file:
        return {(row["partner_id"], row["topic_id"]) for row in csv.DictReader(file)}


def taxonomy():
    with open(ROOT / "seeds/topics.csv", encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {f"topic-{row['id']}": [f"topic-{up}" for up in row["broader"].split("|") if up] for row in rows}


BROADER = taxonomy()


def above(topic):
    return {up for one in BROADER.get(topic, []) for up in {one} | above(one)}


before, after = pairs(sys.argv[1]), pairs(sys.argv[2])
own, having, taken = defaultdict(set), defaultdict(set), defaultdict(set)
for partner, topic in before:
    own[partner].add(topic)
    having[topic].add(partner)
for partner, topic in after - before:
    if partner in own:
        taken[partner].add(topic)
possible = {p: set(having) - own[p] - {up for topic in own[p] for up in above(topic)} for p in own}
weight = {topic: math.log(1 + len(own) / len(having[topic])) for topic in having}


def common_topics(partner):
    return Counter({topic: len(partners) for topic, partners in having.items()})


def nearest_ten(partner):
    def size(one):
        return math.sqrt(sum(weight[topic] ** 2 for topic in own[one]))

    def cosine(other):
        return sum(weight[topic] ** 2 for topic in own[partner] & own[other]) / (size(partner) * size(other))

    near = sorted(((cosine(other), other) for other in own if other != partner), reverse=True)[:10]
    return sum((Counter({topic: close for topic in own[other]}) for close, other in near if close > 0), Counter())


def adamic_adar(partner):
    score = Counter()
    for topic in own[partner]:
        for other in having[topic] - {partner}:
            close = 1 / math.log(1 + len(having[topic])) / math.log(1 + len(own[other]))
            score.update({suggested: close for suggested in own[other]})
    return score


def found(method, partner, k):
    """How many of the first k suggestions were taken up."""
    score = method(partner)
    ranked = sorted((topic for topic in possible[partner] if score[topic] > 0), key=lambda topic: (-score[topic], topic))
    return len(set(ranked[:k]) & taken[partner])


judges = sorted(partner for partner in taken if taken[partner])
print(f"{len(own)} partners, {len(before)} pairs before; {len(judges)} partners took up {sum(map(len, taken.values()))} new pairs")
chance = sum(len(taken[p] & possible[p]) / max(1, len(possible[p])) for p in judges) / len(judges)
print(f"by chance: precision {chance:.3f}")
precision = {}
for method in (common_topics, nearest_ten, adamic_adar):
    for k in (1, 3, 5, 10):
        hits = [found(method, partner, k) for partner in judges]
        precision[method, k] = [hit / k for hit in hits]
        recall = sum(hit / len(taken[partner]) for hit, partner in zip(hits, judges)) / len(judges)
        print(f"{method.__name__}: k {k}, precision {sum(precision[method, k]) / len(judges):.3f}, recall {recall:.3f}")
draw = random.Random(1)
for k in (3, 5, 10):
    gain = [ours - theirs for ours, theirs in zip(precision[adamic_adar, k], precision[common_topics, k])]
    means = sorted(sum(draw.choices(gain, k=len(gain))) / len(gain) for _ in range(2000))
    print(f"over common topics at k {k}: {sum(gain) / len(gain):+.3f}, 95 % of resamples {means[50]:+.3f} to {means[1949]:+.3f}")
