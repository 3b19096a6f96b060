"""Checks queries/*.rq with tools that share no code with samphan: headers with PyYAML, queries with rdflib.

    pip install rdflib pyyaml
    samphan queries --format turtle -o queries.ttl
    python tests/queries.py [queries.ttl]

Each query must give as many rows from tests/fixtures/graph.trig as the reviewed snapshot has. A catalogue in Turtle must
hold every query as a SHACL executable whose text, with the prefixes it declares, rdflib can parse.
"""

import pathlib
import sys

import rdflib
import rdflib.plugins.sparql
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
FACT = "id:fact-900002-cooperation-472da914"


def header(text):
    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    return yaml.safe_load("\n".join(lines))


def expected_rows(name):
    snapshot = (ROOT / f"tests/snapshots/queries__{name}.snap").read_text(encoding="utf-8")
    return len(snapshot.split("---\n", 2)[2].rstrip("\n").split("\n")) - 1


def catalogue_faults(path, names):
    sh, schema = rdflib.Namespace("http://www.w3.org/ns/shacl#"), rdflib.Namespace("https://schema.org/")
    graph, faults, found = rdflib.Graph().parse(path, format="turtle"), [], set()
    for query in graph.subjects(rdflib.RDF.type, sh.SPARQLExecutable):
        name = str(graph.value(query, rdflib.RDFS.label))
        found.add(name)
        if {text.language for text in graph.objects(query, rdflib.RDFS.comment)} != {"en", "th"}:
            faults.append(f"{name}: no comment in English and Thai")
        if not list(graph.objects(query, schema.keywords)):
            faults.append(f"{name}: no keywords")
        declared = [
            (graph.value(prefix, sh.prefix), graph.value(prefix, sh.namespace))
            for prefix in graph.objects(graph.value(query, sh.prefixes), sh.declare)
        ]
        texts = [text for form in (sh.select, sh.ask, sh.construct) for text in graph.objects(query, form)]
        if len(texts) != 1:
            faults.append(f"{name}: {len(texts)} texts")
        for text in texts:
            rdflib.plugins.sparql.prepareQuery(str(text), initNs={str(p): str(n) for p, n in declared})
    return faults + [f"{name} is not in the catalogue" for name in names if name not in found]


def main():
    graph = rdflib.Dataset(default_union=True)
    graph.parse(ROOT / "tests/fixtures/graph.trig", format="trig")
    faults = []
    files = sorted((ROOT / "queries").glob("*.rq"))
    for file in files:
        text = file.read_text(encoding="utf-8")
        declared = header(text)
        for key in ("summary", "summary_th", "question", "question_th"):
            if not isinstance(declared.get(key), str):
                faults.append(f"{file.name}: {key} is no text")
        for param in declared.get("params", []):
            if text.count(f"VALUES ?{param['name']} {{") != 1:
                faults.append(f"{file.name}: ?{param['name']} has not exactly one VALUES clause")
        result = graph.query(text.replace("VALUES ?fact { UNDEF }", f"VALUES ?fact {{ {FACT} }}"))
        rows = len(list(result)) if result.type != "ASK" else 1
        if rows != expected_rows(file.stem):
            faults.append(f"{file.name}: {rows} rows, {expected_rows(file.stem)} in the snapshot")
        if result.type == "SELECT":
            columns = [column["name"] for column in declared["columns"]]
            if [str(variable) for variable in result.vars] != columns:
                faults.append(f"{file.name}: the columns are {result.vars}")
    if len(sys.argv) > 1:
        faults += catalogue_faults(sys.argv[1], [file.stem for file in files])
    print("\n".join(faults) or f"{len(files)} queries agree")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
