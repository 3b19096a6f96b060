(() => {
  const svg = document.querySelector("main > svg");
  const by = (id) => document.getElementById(id);
  const nodes = data.nodes.map((node, i) => ({ ...node, i, at: svg.querySelector(`[data-node="${i}"]`), edges: [] }));
  const edges = data.edges.map((edge, i) => ({ ...edge, i, at: svg.querySelector(`[data-edge="${i}"]`) }));
  for (const edge of edges) {
    nodes[edge.a].edges.push(edge);
    nodes[edge.b].edges.push(edge);
  }
  for (const thing of [...nodes, ...edges]) thing.at.setAttribute("tabindex", "0");

  // Pan and zoom by the view box.
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...home };
  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  const scale = () => Math.max(view.width / svg.clientWidth, view.height / svg.clientHeight) || 1;
  const fit = () => { view = { ...home }; show(); };
  function zoom(factor, x, y) {
    const width = Math.min(home.width * 3, Math.max(home.width / 40, view.width * factor));
    const real = width / view.width;
    view = { x: x - (x - view.x) * real, y: y - (y - view.y) * real, width, height: view.height * real };
    show();
  }
  const middle = () => [view.x + view.width / 2, view.y + view.height / 2];
  function point(event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [at.x, at.y];
  }
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(Math.max(-200, Math.min(200, event.deltaY)) / 500), ...point(event));
  }, { passive: false });
  const fingers = new Map();
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    if (fingers.size === 0) moved = false;
    fingers.set(event.pointerId, event);
  });
  const apart = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
  };
  window.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
    if (!moved && Math.hypot(dx, dy) < 4) return;
    moved = true;
    if (fingers.size === 2) {
      const was = apart();
      fingers.set(event.pointerId, event);
      zoom(was / apart(), ...middle());
    } else {
      fingers.set(event.pointerId, event);
      view.x -= dx * scale();
      view.y -= dy * scale();
      show();
    }
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, (event) => fingers.delete(event.pointerId));
  by("in").addEventListener("click", () => zoom(0.75, ...middle()));
  by("out").addEventListener("click", () => zoom(1 / 0.75, ...middle()));
  by("fit").addEventListener("click", fit);

  // The panel.
  const link = (text, parent, open) => element("button", text, parent, "link").addEventListener("click", open);
  function describe(edge, parent) {
    statements(edge.statements, edge.articles, parent);
    if (!edge.statements.some((said) => said.sentence)) element("p", words.none, parent, "small");
  }
  function pick(thing) {
    for (const at of svg.querySelectorAll(".picked, .dim")) at.classList.remove("picked", "dim");
    panel.replaceChildren();
    if (!thing) {
      element("p", words.hint, panel, "small");
      return;
    }
    const isNode = Boolean(thing.edges);
    const near = new Set(isNode ? [thing, ...thing.edges] : [thing, nodes[thing.a], nodes[thing.b]]);
    if (isNode) for (const edge of thing.edges) near.add(nodes[edge.a]).add(nodes[edge.b]);
    for (const other of [...nodes, ...edges]) other.at.classList.toggle("dim", !near.has(other));
    thing.at.classList.add("picked");
    if (isNode) {
      element("h2", thing.name, panel);
      const names = [thing.th, thing.en].filter((name) => name && name !== thing.name).join(" · ");
      if (names) element("p", names, panel, "small");
      element("p", thing.word, panel, "small");
      if (thing.figures) element("p", thing.figures, panel, "small");
      const open = thing.edges.filter((edge) => !edge.at.classList.contains("off"));
      for (const edge of open.sort((a, b) => b.weight - a.weight)) {
        const other = nodes[nodes[edge.a] === thing ? edge.b : edge.a];
        link(other.name, element("h3", undefined, panel), () => choose(other));
        const told = element("p", undefined, panel, "small");
        link(edge.word, told, () => choose(edge));
        told.append(` (${edge.weight} ${words.articles})`);
        describe(edge, panel);
      }
    } else {
      const title = element("h2", undefined, panel);
      link(nodes[thing.a].name, title, () => choose(nodes[thing.a]));
      title.append(" – ");
      link(nodes[thing.b].name, title, () => choose(nodes[thing.b]));
      const dates = [thing.first, thing.last].filter(Boolean).join(" – ");
      element("p", `${thing.word} (${thing.weight} ${words.articles}${dates && ", " + dates})`, panel, "small");
      describe(thing, panel);
    }
    panel.scrollTop = 0;
  }
  // What is chosen stands in the address, so that it can be sent to others.
  const choose = (thing) => {
    location.hash = thing ? encodeURIComponent(thing.id) : "";
  };
  const chosen = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* An address that is none names nothing. */ }
    return [...nodes, ...edges].find((thing) => thing.id === id);
  };
  window.addEventListener("hashchange", () => pick(chosen()));
  const under = (event) => {
    const at = event.target.closest(".node, .edge");
    if (!at) return undefined;
    return at.dataset.node === undefined ? edges[at.dataset.edge] : nodes[at.dataset.node];
  };
  svg.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!moved) choose(under(event));
  });
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(under(event));
    }
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose();
  });

  // Filters. Offices, meetings and homes say nothing of a topic: they stay where both ends have to do with it.
  const checked = (name) => new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  function filter() {
    const [kinds, relations] = [checked("node"), checked("edge")];
    const [from, to, topic, least] = ["from", "to", "topic", "confidence"].map((id) => by(id).value);
    const under = topic && new Set(data.topics.find((other) => other.id === topic).below);
    by("least").textContent = Number(least).toFixed(2);
    const takes = (edge) => relations.has(edge.kind) && edge.confidence >= Number(least)
      && (edge.firm || !by("firm").checked)
      && (!from || edge.last >= from) && (!to || (edge.first && edge.first <= to))
      && kinds.has(nodes[edge.a].kind) && kinds.has(nodes[edge.b].kind);
    let open = edges.filter(takes);
    if (under) {
      const about = open.filter((edge) => edge.topics.some((id) => under.has(id)));
      const ends = new Set(about.flatMap((edge) => [edge.a, edge.b]));
      const silent = (edge) => !["cooperation", "agreement"].includes(edge.kind) && ends.has(edge.a) && ends.has(edge.b);
      open = open.filter((edge) => about.includes(edge) || silent(edge));
    }
    const shown = new Set(open);
    const joined = new Set(open.flatMap((edge) => [edge.a, edge.b]));
    for (const edge of edges) edge.at.classList.toggle("off", !shown.has(edge));
    for (const node of nodes) {
      const alone = node.edges.length === 0 && kinds.has(node.kind);
      node.at.classList.toggle("off", !joined.has(node.i) && !alone);
    }
    by("count").textContent = words.shown(open.length, edges.length);
    pick(chosen());
  }
  document.querySelector("nav").addEventListener("input", filter);

  // Search.
  const search = by("search");
  const fold = (text) => (text || "").toLowerCase();
  const matches = () => {
    const word = fold(search.value.trim());
    return word ? nodes.filter((node) => [node.name, node.th, node.en, node.id].some((text) => fold(text).includes(word))) : [];
  };
  search.addEventListener("input", () => {
    const found = new Set(matches());
    for (const node of nodes) node.at.classList.toggle("found", found.has(node));
    for (const thing of [...nodes, ...edges]) thing.at.classList.toggle("dim", found.size > 0 && !found.has(thing));
  });
  search.addEventListener("keydown", (event) => {
    const [first] = event.key === "Enter" ? matches() : [];
    if (!first) return;
    const box = first.at.getBBox();
    view = { x: box.x + box.width / 2 - home.width / 4, y: box.y + box.height / 2 - home.height / 4, width: home.width / 2, height: home.height / 2 };
    show();
    choose(first);
  });
  filter();
})();
