"""Facts in pandas, DuckDB and Polars: the same questions of CSV and of Parquet files.

    samphan build seeds/articles
    samphan tables --out tables                     or --format parquet
    pip install pandas duckdb polars
    python tests/notebook.py tables
"""

import pathlib
import sys

import duckdb
import pandas as pd
import polars as pl

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tables")
KIND = "parquet" if (FOLDER / "articles.parquet").exists() else "csv"


def path(table):
    return str(FOLDER / f"{table}.{KIND}")


# pandas: how far the agreements with each state have come.
read = pd.read_parquet if KIND == "parquet" else pd.read_csv
agreements = read(path("agreements")).merge(read(path("agreement_parties")), on="fact")
agreements = agreements.merge(read(path("entities")).query("kind == 'country'"), on="entity")
agreements = agreements[agreements["entity"] != "country-TH"]
print("agreements by state and status")
for (state, status), count in agreements.groupby(["label_en", "status"]).size().items():
    print(f"  {state}: {count} {status}")

# DuckDB: partners that share the topic of cybercrime, with the sentence behind each.
rows = duckdb.sql(f"""
    SELECT partner.label_en, c.stance, a.date, a.number, c.sentence
    FROM '{path("cooperation")}' c
    JOIN '{path("articles")}' a USING (article)
    JOIN '{path("entities")}' partner ON partner.entity = c.partner
    WHERE c.topic = 'topic-cybercrime' AND c.confidence >= 0.5
    ORDER BY partner.label_en, a.date, a.number
""").fetchall()
print("cybercrime")
for label, stance, day, number, sentence in rows:
    print(f"  {label} {stance} {day:%Y-%m-%d} in {number}: {sentence[:40]}")

# Polars: who was seen in which office, from when to when.
scan = pl.read_parquet if KIND == "parquet" else lambda file: pl.read_csv(file, try_parse_dates=True)
people = scan(path("entities")).select(person="entity", name=pl.coalesce("label_th", "label_en"))
seen = (
    scan(path("positions"))
    .join(people, on="person")
    .group_by("name", "role")
    .agg(first=pl.col("observed_on").min(), last=pl.col("observed_on").max(), articles=pl.len())
    .filter(pl.col("articles") > 1)
    .sort("name", "role")
)
print("seen in one office more than once")
for name, role, first, last, articles in seen.iter_rows():
    print(f"  {name} {role} {first:%Y-%m-%d} {last:%Y-%m-%d} {articles}")
