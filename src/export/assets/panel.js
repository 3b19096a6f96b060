"use strict";
// What map and matrix pages share. All text comes in by textContent: none of it can become markup.
const data = JSON.parse(document.getElementById("data").textContent);
const words = {
  en: {
    article: "article", articles: "articles", confidence: "confidence", more: "more articles:", none: "No sentence was exported.",
    shown: (n, all) => `${n} of ${all} relations`, hint: "Choose a thing or a relation to read the sentences behind it.",
    pick: "Choose a cell to read the sentences behind it.",
  },
  th: {
    article: "ข่าว", articles: "ข่าว", confidence: "ความเชื่อมั่น", more: "ข่าวอื่น:", none: "ไม่ได้ส่งออกประโยค",
    shown: (n, all) => `${n} จาก ${all} ความสัมพันธ์`, hint: "เลือกสิ่งหรือความสัมพันธ์เพื่ออ่านประโยคที่มา",
    pick: "เลือกช่องเพื่ออ่านประโยคที่มา",
  },
}[data.language];
const panel = document.querySelector("aside");

function element(name, text, parent, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  if (parent) parent.append(made);
  return made;
}

// The sentences of some statements, each with its article, its address and its day; and the numbers of the other articles.
function statements(list, articles, parent) {
  for (const said of list) {
    if (said.sentence) element("blockquote", said.sentence.trim(), parent);
    const from = element("p", undefined, parent, "small");
    const name = `${words.article} ${said.article}`;
    if (said.url && /^https?:\/\//i.test(said.url)) {
      const link = element("a", name, from);
      link.href = said.url;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    } else {
      from.append(name);
    }
    const rest = [said.date, said.word, `${words.confidence} ${said.confidence}`].filter(Boolean);
    from.append(`, ${rest.join(", ")}`);
  }
  const shown = new Set(list.map((said) => said.article));
  const others = articles.filter((number) => !shown.has(number));
  if (others.length) element("p", `${words.more} ${others.join(" ")}`, parent, "small");
}
