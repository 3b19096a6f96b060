"""Checks the figures of `samphan analyze` against NetworkX on the same map. One argument: a folder that holds map.json,
centrality.csv, core.csv, alike.csv and strongest.csv as `.ci/run` writes them."""

import csv
import json
import math
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import networkx

folder = Path(sys.argv[1])
known = json.loads((folder / "map.json").read_text(encoding="utf-8"))
many = networkx.node_link_graph(known, edges="edges", multigraph=True)
graph = networkx.Graph()
graph.add_nodes_from(many)
for one, other, values in many.edges(data=True):
    weight = values["weight"] + graph.get_edge_data(one, other, {"weight": 0})["weight"]
    graph.add_edge(one, other, weight=weight)


def table(name):
    rows = list(csv.DictReader(open(folder / f"{name}.csv", encoding="utf-8")))
    assert rows, f"{name} is empty"
    return rows


def near(one, other, digits):
    return abs(float(one) - float(other)) <= 0.6 * 10**-digits


centrality = {row["id"]: row for row in table("centrality")}
assert set(centrality) == set(graph) and len(graph) > 50
expected = {
    "degree": dict(graph.degree),
    "weight": dict(graph.degree(weight="weight")),
    "betweenness": networkx.betweenness_centrality(graph),
    "closeness": networkx.closeness_centrality(graph),
    "eigenvector": networkx.eigenvector_centrality(graph, weight="weight", tol=1e-10, max_iter=10000),
    "core": networkx.core_number(graph),
}
for measure, figures in expected.items():
    for thing, figure in figures.items():
        assert near(centrality[thing][measure], figure, 6), (measure, thing, centrality[thing][measure], figure)
print(f"NetworkX: {', '.join(expected)} of {len(graph)} nodes are the same")

core = expected["core"]
for row in table("core"):
    around = [core[other] for other in graph[row["id"]]]
    own = core[row["id"]]
    counted = (own, sum(other >= own for other in around), sum(other < own for other in around))
    assert counted == (int(row["core"]), int(row["within"]), int(row["hanging"])), row
    assert not row["closest_id"] or core[row["closest_id"]] >= own
deepest = networkx.k_core(graph)
assert set(deepest) == {row["id"] for row in table("core") if int(row["core"]) == max(core.values())}
print(f"NetworkX: the deepest core is that of {len(deepest)} nodes")

topics, behind = defaultdict(set), {}
for one, other, values in many.edges(data=True):
    if values["kind"] == "cooperation":
        partner, topic = sorted((one, other), key=lambda end: end.startswith("topic-"))
        topics[partner].add(topic)
        behind[partner, topic] = set(values["articles"])
on = defaultdict(int)
for topic in (topic for some in topics.values() for topic in some):
    on[topic] += 1
weight = {topic: math.log(1 + len(topics) / partners) for topic, partners in on.items()}


def length(some):
    return math.sqrt(sum(weight[topic] ** 2 for topic in some))


pairs = {}
for one, other in combinations(sorted(topics), 2):
    shared, either = topics[one] & topics[other], topics[one] | topics[other]
    articles = set().union(*(behind[partner, topic] for partner in (one, other) for topic in shared))
    if len(shared) > 1 and len(articles) > 1:
        cosine = length(shared) ** 2 / (length(topics[one]) * length(topics[other]))
        jaccard = sum(weight[topic] for topic in shared) / sum(weight[topic] for topic in either)
        pairs[frozenset((one, other))] = (cosine, jaccard, len(shared))
alike = table("alike")
assert {frozenset((row["partner_id"], row["other_id"])) for row in alike} == set(pairs)
for row in alike:
    cosine, jaccard, shared = pairs[frozenset((row["partner_id"], row["other_id"]))]
    assert near(row["cosine"], cosine, 3) and near(row["jaccard"], jaccard, 3) and int(row["shared"]) == shared, row
print(f"cosine and weighted Jaccard of {len(alike)} pairs of {len(topics)} partners are the same")

steps = table("strongest")
resistance = {}
for one, other, values in many.edges(data=True):
    pair = frozenset((one, other))
    resistance[pair] = min(1 / values["weight"], resistance.get(pair, 1))
found = sum(resistance[frozenset((step["from_id"], step["to_id"]))] for step in steps)
for one, other in graph.edges:
    graph[one][other]["resistance"] = resistance[frozenset((one, other))]
least = networkx.dijkstra_path_length(graph, steps[0]["from_id"], steps[-1]["to_id"], weight="resistance")
assert near(found, least, 5), (found, least)
print(f"NetworkX: no way from {steps[0]['from_id']} to {steps[-1]['to_id']} is stronger")
