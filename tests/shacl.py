"""Validate a graph against the shapes with pySHACL:   python3 tests/shacl.py GRAPH.nt

Also breaks the graph in ways that the shapes forbid and expects each to be refused, so that the check can fail.
Needs pyshacl and rdflib (pip install pyshacl)."""
import pathlib, sys

import pyshacl, rdflib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAM = rdflib.Namespace("https://w3id.org/samphan/ns#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
ITS = rdflib.Namespace("http://www.w3.org/2005/11/its/rdf#")
SKOS = rdflib.SKOS

shapes = rdflib.Graph()
for file in sorted(ROOT.glob("*.ttl")):
    shapes.parse(file)


def conforms(graph):
    ok, _, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    return ok, text


def first(graph, cls):
    return next(graph.subjects(rdflib.RDF.type, cls))


def breakages():
    """Name and a function that spoils a copy of the graph."""
    yield "a fact without evidence", lambda g: g.remove((first(g, SAM.Fact), SAM.evidence, None))
    yield "a confidence above 1", lambda g: g.set((first(g, SAM.Fact), ITS.taConfidence, rdflib.Literal("1.5", datatype=rdflib.XSD.decimal)))
    yield "a fact of no article", lambda g: g.remove((first(g, SAM.Fact), PROV.wasDerivedFrom, None))
    yield "a stance of no scheme", lambda g: g.set((first(g, SAM.Cooperation), SAM.stance, SAM.Country))
    yield "two topics in one cooperation", lambda g: g.add((first(g, SAM.Cooperation), SAM.topic, rdflib.URIRef("https://w3id.org/samphan/id/topic-5g"))) and g.add((first(g, SAM.Cooperation), SAM.topic, rdflib.URIRef("https://w3id.org/samphan/id/topic-rail")))
    yield "an agreement without a status", lambda g: g.remove((first(g, SAM.Agreement), SAM.status, None))
    yield "a country without a code", lambda g: g.remove((first(g, SAM.Country), SKOS.notation, None))


def main():
    graph = rdflib.Graph().parse(sys.argv[1])
    ok, text = conforms(graph)
    if not ok:
        sys.exit(text[:8000])
    n = 1
    for name, spoil in breakages():
        bad = rdflib.Graph()
        bad += graph
        spoil(bad)
        if conforms(bad)[0]:
            sys.exit(f"the shapes let pass: {name}")
        n += 1
    print(f"{len(graph)} triples conform; {n - 1} broken copies were refused")


main()
