"""Opens every format of `samphan export` and `samphan matrix` with the programs it is for. One argument: a folder that holds
map.* as `.ci/run` writes them. Needs networkx, igraph, lxml and rdflib; what is not installed is named and skipped."""

import csv
import importlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

folder = Path(sys.argv[1])
nodes = list(csv.DictReader(open(folder / "map-nodes.csv", encoding="utf-8")))
edges = list(csv.DictReader(open(folder / "map-edges.csv", encoding="utf-8")))
ids = {node["Id"] for node in nodes}
pairs = sorted(tuple(sorted((edge["Source"], edge["Target"]))) for edge in edges)
assert len(ids) == len(nodes) > 20 and len(edges) > 40
assert all(edge["sentence"] and edge["sentence_article"] and edge["sentence_url"] for edge in edges)


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"SKIPPED: {name} is not installed")


def check_graph(name, graph):
    """The same nodes, the same edges, and a sentence with every edge."""
    assert set(graph.nodes) == ids, name
    assert sorted(tuple(sorted((a, b))) for a, b in graph.edges()) == pairs, name
    for _, _, values in graph.edges(data=True):
        assert values["sentence"] and values["sentence_article"] and values["sentence_url"].startswith("http"), name
        assert float(values["weight"]) >= 1 and 0 < float(values["confidence"]) <= 1, name
    print(f"{name}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")


networkx = library("networkx")
if networkx:
    check_graph("NetworkX reads GraphML", networkx.read_graphml(folder / "map.graphml", force_multigraph=True))
    gexf = networkx.read_gexf(folder / "map.gexf")
    check_graph("NetworkX reads GEXF", gexf)
    assert all("start" in values and "end" in values for _, _, values in gexf.edges(data=True))
    links = json.loads((folder / "map.json").read_text(encoding="utf-8"))
    check_graph("NetworkX reads node-link JSON", networkx.node_link_graph(links, edges="edges"))
    elements = json.loads((folder / "map.cyjs").read_text(encoding="utf-8"))
    check_graph("NetworkX reads Cytoscape JSON", networkx.cytoscape_graph(elements))

igraph = library("igraph")
if igraph:
    graph = igraph.Graph.Read_GraphML(str(folder / "map.graphml"))
    assert (graph.vcount(), graph.ecount()) == (len(nodes), len(edges)) and not graph.is_directed()
    assert set(graph.vs["id"]) == ids and all(graph.es["sentence"])
    print(f"igraph reads GraphML: {graph.vcount()} nodes, {graph.ecount()} edges")

etree = library("lxml.etree")
if etree:
    gexf = etree.parse(folder / "map.gexf").getroot()
    name = "{http://gexf.net/1.3}"
    declared = {
        kind: {at.get("id"): at.get("type") for at in gexf.iterfind(f".//{name}attributes[@class='{kind}']/{name}attribute")}
        for kind in ("node", "edge")
    }
    for kind, found in (("node", nodes), ("edge", edges)):
        elements = gexf.findall(f".//{name}{kind}")
        assert len(elements) == len(found)
        for element in elements:
            assert element.get("start") <= element.get("end") and len(element.get("start")) == 10
            values = element.findall(f"{name}attvalues/{name}attvalue")
            assert values and all(value.get("for") in declared[kind] for value in values)
    for name in ("map.svg", "matrix.svg"):
        svg = etree.parse(folder / name).getroot()
        tips = svg.findall(".//{*}g[@class]/{*}title")
        assert svg.tag == "{http://www.w3.org/2000/svg}svg" and len(tips) > 20 and all(tip.text for tip in tips)
        assert all(a.get("href").startswith("https://") for a in svg.iterfind(".//{*}a"))
    print("lxml reads GEXF and SVG: every value is declared, every link leads to a page")

rdflib = library("rdflib")
if rdflib:
    graph = rdflib.Graph().parse(folder / "map.jsonld", format="json-ld")
    question = """
        PREFIX sam: <https://w3id.org/samphan/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT DISTINCT ?name ?sentence WHERE {
          ?fact a sam:Cooperation ; sam:partner ?partner ; sam:topic <https://w3id.org/samphan/id/topic-cybercrime> ;
            sam:stance ?stance ; sam:evidence/sam:sentence ?sentence .
          ?partner skos:prefLabel ?name FILTER(LANG(?name) = "en")
        }"""
    answers = list(graph.query(question))
    assert {str(row[0]) for row in answers} >= {"Russia", "Kazakhstan"}, answers
    assert not list(graph.query("SELECT * WHERE { ?a <https://w3id.org/samphan/ns#agreedWith> ?b }"))
    print(f"rdflib reads JSON-LD: {len(graph)} triples, {len(answers)} sentences on cybercrime")

# What neo4j-admin checks first: unique ids, known ends, a type everywhere, values of the declared types.
things = list(csv.DictReader(open(folder / "neo4j-nodes.csv", encoding="utf-8")))
ties = list(csv.DictReader(open(folder / "neo4j-relationships.csv", encoding="utf-8")))
assert {thing["id:ID(Thing)"] for thing in things} == ids and all(thing[":LABEL"] for thing in things)
for tie in ties:
    assert {tie[":START_ID(Thing)"], tie[":END_ID(Thing)"]} <= ids and tie[":TYPE"].isupper()
    assert int(tie["weight:int"]) == len(tie["articles:string[]"].split(";")) and tie["firm:boolean"] in ("true", "false")
print(f"Neo4j tables: {len(things)} nodes, {len(ties)} relationships")

if shutil.which("dot"):
    dot = subprocess.run(["dot", "-Tsvg", folder / "map.dot"], capture_output=True)
    assert dot.returncode == 0 and not dot.stderr and dot.stdout.count(b'class="edge"') == len(edges), dot.stderr
    print(f"Graphviz draws DOT: {len(edges)} edges")
else:
    print("SKIPPED: Graphviz is not installed")


def browser():
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


def page(address):
    """The page as a browser has it after its scripts ran; what scripts complained of is an error."""
    with tempfile.TemporaryDirectory() as profile:
        command = [browser(), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--enable-logging=stderr",
                   "--host-resolver-rules=MAP * ~NOTFOUND", "--timeout=20000", "--dump-dom", address]
        told = subprocess.run(command, capture_output=True, text=True, timeout=120)
    complaints = [line for line in told.stderr.splitlines() if "CONSOLE" in line]
    assert not complaints, complaints
    return told.stdout


# Whether each label is inside its box, with the letters this computer has.
MEASURE = """<!DOCTYPE html><meta charset="utf-8"><body>%s<pre id="out"></pre><script>
const inside = (text, box) => text.x >= box.x - 1 && text.x + text.width <= box.x + box.width + 1;
const nodes = [...document.querySelectorAll(".node")].map((node) => [
  node.querySelector("text").getBBox(), node.querySelector("rect, path").getBBox(), node.querySelector("text").textContent]);
const out = nodes.filter(([text, box]) => !inside(text, box)).map(([, , label]) => `outside: ${label}`);
for (const [i, [text, , label]] of nodes.entries()) for (const [other, , name] of nodes.slice(i + 1))
  if (text.x < other.x + other.width && other.x < text.x + text.width && text.y < other.y + other.height && other.y < text.y + text.height)
    out.push(`collide: ${label} and ${name}`);
document.getElementById("out").textContent = [`${nodes.length} labels`, ...out].join("\\n");
</script>"""

# Uses the page's filters and its search as a person does, and tells what is left.
DRIVE = """<pre id="told"></pre><script>
const at = (id) => document.getElementById(id);
const told = {};
function set(name, id, value) {
  if (at(id).type === "checkbox") at(id).click();
  else { at(id).value = value; at(id).dispatchEvent(new Event("input", { bubbles: true })); }
  told[name] = document.querySelectorAll(".edge:not(.off)").length;
}
set("firm", "firm"); set("all", "firm");
set("from", "from", "2025-05-01"); set("all", "from", "");
set("to", "to", "2021-12-31"); set("all", "to", "");
set("topic", "topic", "topic-cybercrime"); set("all", "topic", "");
set("sure", "confidence", "0.85"); set("all", "confidence", "0");
document.querySelector("input[value=meeting]").click();
told.meeting = document.querySelectorAll(".edge:not(.off)").length;
set("found", "search", "รัสเซีย");
told.found = document.querySelectorAll(".found").length;
at("told").textContent = JSON.stringify(told);
</script>"""

if browser():
    driven = folder / "driven.html"
    source = (folder / "map.html").read_text(encoding="utf-8")
    driven.write_text(re.sub("<meta http-equiv[^>]*>", "", source).replace("</body>", DRIVE + "</body>"), encoding="utf-8")
    told = json.loads(page(f"file://{driven}").split('<pre id="told">')[1].split("</pre>")[0])
    links = json.loads((folder / "map.json").read_text(encoding="utf-8"))["edges"]
    on_topic = sum(edge["kind"] in ("cooperation", "agreement") and "topic-cybercrime" in edge["topics"] for edge in links)
    assert told.pop("topic") >= on_topic > 0 and 0 < told.pop("found") < 5, told
    assert told == {
        "all": len(links),
        "firm": sum(edge["firm"] for edge in links),
        "from": sum((edge["last_date"] or "") >= "2025-05-01" for edge in links),
        "to": sum((edge["first_date"] or "9") <= "2021-12-31" for edge in links),
        "sure": sum(edge["confidence"] >= 0.85 for edge in links),
        "meeting": sum(edge["kind"] != "meeting" for edge in links),
    }, told
    html = page(f"file://{folder}/map.html#country-RU")
    panel = html[html.index("<aside"):]
    first = next(edge for edge in edges if "country-RU" in (edge["Source"], edge["Target"]))
    assert f'href="{first["sentence_url"]}"' in panel and first["sentence"].strip()[:40] in panel, panel[:2000]
    assert f"{len(edges)} of {len(edges)} relations" in html and "dim" in html
    cell = page(f"file://{folder}/matrix.html#country-RU--topic-cybercrime")
    assert "<blockquote" in cell and 'class="cell picked"' in cell
    picture = (folder / "map.svg").read_text(encoding="utf-8").split("?>", 1)[1]
    measured = folder / "measure.html"
    measured.write_text(MEASURE % picture, encoding="utf-8")
    out = page(f"file://{measured}").split('<pre id="out">')[1].split("</pre>")[0]
    labels = picture.count('class="node"')
    assert out == f"{labels} labels", out
    print(f"the browser opens the pages from disk, filters, and shows the sentences; {out}, each in its box")
else:
    print("SKIPPED: no browser (Debian: apt install chromium)")

if len(sys.argv) > 2:
    subprocess.run(["node", Path(__file__).parent / "mermaid.mjs", sys.argv[2], folder / "map.mmd"], check=True)
else:
    print("SKIPPED: Mermaid was not given (npm install mermaid jsdom)")
