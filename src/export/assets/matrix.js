(() => {
  const svg = document.querySelector("main > svg");
  const cells = data.cells.map((cell, i) => ({ ...cell, at: svg.querySelector(`[data-cell="${i}"]`) }));
  for (const cell of cells) cell.at.setAttribute("tabindex", "0");
  function pick(cell) {
    for (const at of svg.querySelectorAll(".picked")) at.classList.remove("picked");
    panel.replaceChildren();
    if (!cell) {
      element("p", words.pick, panel, "small");
      return;
    }
    cell.at.classList.add("picked");
    element("h2", cell.title, panel);
    statements(cell.statements, cell.articles, panel);
    panel.scrollTop = 0;
  }
  const chosen = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* An address that is none names nothing. */ }
    return cells.find((cell) => cell.id === id);
  };
  const choose = (event) => {
    const at = event.target.closest(".cell");
    if (!at || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    location.hash = encodeURIComponent(cells[at.dataset.cell].id);
  };
  svg.addEventListener("click", choose);
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") choose(event);
  });
  window.addEventListener("hashchange", () => pick(chosen()));
  pick(chosen());
})();
