// Reads a diagram with Mermaid itself. Arguments: a folder whose node_modules holds mermaid and jsdom; the diagram.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , folder, file] = process.argv;
const require = createRequire(join(folder, "package.json"));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const entry = join(folder, "node_modules/mermaid/dist/mermaid.core.mjs");
const mermaid = (await import(pathToFileURL(entry))).default;
mermaid.initialize({ maxEdges: 500 });
const text = readFileSync(file, "utf8");
const { diagramType } = await mermaid.parse(text);
const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
const [nodes, edges] = [diagram.db.getVertices().size, diagram.db.getEdges().length];
const expected = [/^ {2}n\d+[[({]/gm, /^ {2}n\d+ (---|-\.-)/gm].map((line) => text.match(line).length);
if (nodes !== expected[0] || edges !== expected[1]) {
  throw new Error(`Mermaid sees ${nodes} nodes and ${edges} edges, the file has ${expected}`);
}
console.log(`Mermaid reads ${diagramType}: ${nodes} nodes, ${edges} edges`);
