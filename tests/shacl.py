"""Checks graphs against shapes.ttl with pySHACL, which shares no code with samphan.

    pip install 'pyshacl>=0.40' 'rdflib>=7'
    python tests/shacl.py                      the shapes themselves: good.snap conforms, each broken graph is refused
    python tests/shacl.py GRAPH.trig …         graphs (Turtle, TriG, N-Quads …; all their named graphs as one)

A broken graph is the good one after an update from tests/shapes/broken/*.ru, whose first lines tell the rules it breaks.
Exit status: 0 all is as it should be, 1 it is not.
"""

import pathlib
import sys

import pyshacl
import rdflib
from rdflib.namespace import SH

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHAPES = rdflib.Graph().parse(ROOT / "shapes.ttl")
PREFIXES = "\n".join(line[1:].rstrip(" .") for line in (ROOT / "shapes.ttl").read_text("utf-8").splitlines() if line.startswith("@prefix"))


def union(**source):
    """All triples of all named graphs, as one graph."""
    dataset = rdflib.Dataset()
    dataset.parse(**source)
    graph = rdflib.Graph()
    for quad in dataset.quads():
        graph.add(quad[:3])
    return graph


def faults(graph):
    """The rules that a graph breaks, each with the nodes that break it."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=SHAPES, inplace=True)
    found = {}
    for result in report.objects(None, SH.result):
        message = str(report.value(result, SH.resultMessage))
        found.setdefault(message, set()).add(str(report.value(result, SH.focusNode)))
    return found


def check(name, found):
    for message, nodes in sorted(found.items()):
        print(f"{name}: {message}: {len(nodes)} times, as {', '.join(sorted(nodes)[:3])}")
    return not found


def check_shapes():
    text = (ROOT / "tests/shapes/good.snap").read_text("utf-8").split("---\n", 2)[2]
    fine = check("good.snap", faults(union(data=text, format="trig")))
    untried = {str(message) for message in SHAPES.objects(None, SH.message)}
    files = sorted((ROOT / "tests/shapes/broken").glob("*.ru"))
    for file in files:
        update = file.read_text("utf-8")
        expected = sorted(line.removeprefix("# ") for line in update.splitlines() if line.startswith("# "))
        graph = union(data=text, format="trig")
        before = set(graph)
        graph.update(PREFIXES.replace("prefix ", "PREFIX ") + "\n" + update)
        if set(graph) == before:
            print(f"{file.name}: changes nothing")
            fine = False
        elif (found := sorted(faults(graph))) != expected:
            print(f"{file.name}: should break {expected}, breaks {found}")
            fine = False
        untried.difference_update(expected)
    for message in sorted(untried):
        print(f"no broken graph for \"{message}\"")
        fine = False
    if fine:
        print(f"a good graph conforms, {len(files)} broken ones are refused")
    return fine


def main(paths):
    if not paths:
        return 0 if check_shapes() else 1
    fine = True
    for path in paths:
        graph = union(source=path, format=rdflib.util.guess_format(path) or "turtle")
        if check(path, faults(graph)):
            print(f"{path}: {len(graph)} triples conform")
        else:
            fine = False
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
