// Tables that sort by a column and leave the page as CSV, with what is filtered and ticked.
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function cellsOf(roll, entry) {
  if (entry.node) { return Array.from(entry.node.cells); }
  const template = document.createElement("template");
  template.innerHTML = entry.html;
  return Array.from(template.content.firstElementChild.cells);
}

function keyOf(roll, entry, column) {
  entry.keys = entry.keys || [];
  if (entry.keys[column] === undefined) {
    const cell = cellsOf(roll, entry)[column];
    const number = cell.dataset.k;
    entry.keys[column] = number === undefined ? textOf(cell) : Number(number);
  }
  return entry.keys[column];
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") { return a - b; }
  if (typeof a === "number") { return -1; }
  if (typeof b === "number") { return 1; }
  if (!a || !b) { return a ? -1 : b ? 1 : 0; }
  return collator.compare(a, b);
}

async function sortBy(roll, heads, column) {
  await roll.ready();
  const head = heads[column];
  const down = head.getAttribute("aria-sort") === "ascending";
  heads.forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const sign = down ? -1 : 1;
  roll.entries.forEach((entry) => keyOf(roll, entry, column));
  roll.entries.sort((a, b) => sign * compare(a.keys[column], b.keys[column]));
  roll.show();
}

function valueOf(cell) {
  const box = cell.querySelector("input");
  if (box) { return box.type === "checkbox" ? (box.checked ? "x" : "") : box.value; }
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(".sign").forEach((sign) => sign.remove());
  return textOf(copy);
}

// A cell that a spreadsheet would take for a formula is kept as text.
function quoted(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

async function asCsv(roll, heads) {
  await roll.ready();
  const rows = roll.entries
    .filter((entry) => { roll.text(entry); return roll.fits(entry); })
    .map((entry) => cellsOf(roll, entry).map((cell) => quoted(valueOf(cell))));
  const lines = [heads.map((head) => quoted(textOf(head))), ...rows];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

rolls.filter((roll) => roll.box.matches("tbody")).forEach((roll) => {
  const table = roll.box.closest("table");
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(roll, heads, column));
    head.append(button);
  });
  const csv = document.querySelector(`button[data-csv="${roll.box.id}"]`);
  if (csv) {
    csv.hidden = false;
    csv.addEventListener("click", async () =>
      save(csv.dataset.name, "text/csv", await asCsv(roll, heads)));
  }
});

const printing = document.querySelector("button[data-print]");
if (printing) {
  const list = rolls.find((roll) => roll.box.id === "roll-checklist");
  printing.hidden = false;
  printing.addEventListener("click", async () => {
    await list.ready();
    list.most = Infinity;
    list.show();
    const fold = list.box.closest("details");
    if (fold) { fold.open = true; }
    document.body.classList.add("only-checklist");
    window.print();
  });
  window.addEventListener("afterprint", () => document.body.classList.remove("only-checklist"));
}

// On paper stands the evidence of the findings that are folded, too.
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = Array.from(document.querySelectorAll(
    "#fix .group > div > .finding > .own:not([open]), #ask .group > div > .finding > .own:not([open])"));
  unfolded.forEach((fold) => { fold.open = true; });
});
window.addEventListener("afterprint", () => {
  unfolded.forEach((fold) => { fold.open = false; });
  unfolded = [];
});
