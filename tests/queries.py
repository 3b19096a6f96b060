"""Checks queries/*.rq with tools that share no code with samphan: headers with PyYAML, queries with rdflib.

    pip install rdflib pyyaml
    python tests/queries.py

Each query must give as many rows from tests/fixtures/graph.trig as the reviewed snapshot has.
"""

import pathlib
import sys

import rdflib
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
FACT = "id:fact-900002-cooperation-472da914"


def header(text):
    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    return yaml.safe_load("\n".join(lines))


def expected_rows(name):
    snapshot = (ROOT / f"tests/snapshots/queries__{name}.snap").read_text(encoding="utf-8")
    return len(snapshot.split("---\n", 2)[2].rstrip("\n").split("\n")) - 1


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
    print("\n".join(faults) or f"{len(files)} queries agree")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
