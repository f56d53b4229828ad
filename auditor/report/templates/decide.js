// What the reader decides about a finding.  Nothing is stored: decisions leave the page as files.
const decisions = new Map(); // id of the finding to { key, note, node }
const pattern = document.getElementById("decide");
const tray = document.querySelector(".tray");
let unsaved = false;

// The fold that holds a finding or a document itself, not what is folded into it.
const ownFold = (node) =>
  Array.from(node.children).find((child) => child.matches("details:not(.more)"));

// A part of this finding, not of one that is folded into it.
const parts = (card, selector) => Array.from(card.querySelectorAll(selector))
  .filter((node) => node.closest(".finding") === card);
const part = (card, selector) => parts(card, selector)[0];

function buttonsFor(card, box) {
  const kind = card.dataset.choices;
  const spoken = kind === "pair" ? {} : words[kind];
  box.querySelectorAll("button").forEach((button) => {
    const key = button.dataset.key;
    if (kind !== "pair" && !spoken[key] && key !== "q") { button.remove(); return; }
    if (spoken[key]) { button.textContent = spoken[key]; }
    button.addEventListener("click", () => decide(card, key));
  });
}

function offer(card) {
  if (!card.matches(".finding[data-choices]") || part(card, ".decide")) { return; }
  const box = pattern.content.firstElementChild.cloneNode(true);
  const note = box.querySelector("input");
  buttonsFor(card, box);
  note.addEventListener("input", () => {
    decisions.get(card.dataset.id).note = note.value.trim();
    changed();
  });
  const fold = ownFold(card);
  if (fold) { fold.append(box); } else { card.insertBefore(box, part(card, ".same") || null); }
}

// A second press takes a decision back.
function decide(card, key) {
  const id = card.dataset.id;
  const before = decisions.get(id);
  const note = part(card, ".decide input");
  const again = before && before.key === key;
  if (again) { decisions.delete(id); }
  else { decisions.set(id, { key, note: note.value.trim(), node: card }); }
  parts(card, ".decide button").forEach((button) =>
    button.setAttribute("aria-pressed", String(!again && button.dataset.key === key)));
  card.classList.toggle("decided", !again);
  part(card, ".decide label").hidden = again;
  changed();
}

function changed() {
  unsaved = decisions.size > 0;
  tray.hidden = decisions.size === 0;
  const all = Number(tray.dataset.all);
  tray.querySelector(".done").textContent = say(words.decided, { done: decisions.size, all });
}

function quotesIn(box) {
  return Array.from(box.querySelectorAll(".quote"), (quote) => ({
    title: textOf(quote.querySelector(".title")),
    date: textOf(quote.querySelector(".when, .undated")),
    place: textOf(quote.querySelector(".where bdi")),
    passage: textOf(quote.querySelector(".passage")),
  }));
}

// Sides that stand in one passage share its quotation.
function sidesOf(card) {
  const shared = part(card, ".shared");
  return parts(card, ".side").map((side) => ({
    value: Array.from(side.querySelectorAll(".says .value"), textOf).join(", "),
    quotes: quotesIn(shared || side),
  }));
}

function textOf(node) {
  return node ? node.textContent.replace(/\s+/g, " ").trim() : "";
}

function told(card) {
  return textOf(part(card, ".message .told"));
}

function reasonOf({ key, note, node }) {
  if (note || key === "r") { return note; }
  if (key === "q") { return words.asked; }
  const side = sidesOf(node)["ab".indexOf(key)] || sidesOf(node)[0];
  const place = side.quotes.map((quote) => quote.title).join(", ");
  return say(words.correction, { value: side.value, place });
}

// Strings of JSON are strings of YAML.
function asWaivers(who) {
  const lines = [`# ${words.waiversHead}`];
  let left = 0;
  decisions.forEach((decision, id) => {
    const reason = reasonOf(decision);
    if (!reason) { left += 1; return; }
    lines.push("", `# ${told(decision.node)}`, `- id: ${JSON.stringify(id)}`);
    lines.push(`  decision: ${words.choices[decision.key]}`, `  reason: ${JSON.stringify(reason)}`);
    if (who) { lines.push(`  who: ${JSON.stringify(who)}`); }
  });
  return { text: `${lines.join("\n")}\n`, left };
}

function sideLines(side, letter, wrong) {
  const head = `   ${letter}${wrong ? " ✗" : ""} ${side.value}`.trimEnd();
  return [head, ...side.quotes.flatMap(({ title, date, place, passage }) => [
    `     ${[title, date, place].filter(Boolean).join(", ")}:`,
    `     “${passage}”`,
  ])];
}

function entryLines({ key, note, node }, number) {
  const sides = sidesOf(node).flatMap((side, place) =>
    sideLines(side, "ABCDEFGH"[place] || "·", "ab"[place] === key));
  const noted = note ? [`   ${words.note}: ${note}`] : [];
  return [`${number}. ${told(node)}`, ...sides, ...noted, ""];
}

function asList(who) {
  const lines = [words.listHead, who ? `${words.by}: ${who}` : "", ""];
  [["ab", words.correct], ["q", words.ask], ["r", words.keep]].forEach(([keys, head]) => {
    const own = Array.from(decisions.values()).filter(({ key }) => keys.includes(key));
    if (!own.length) { return; }
    lines.push(head.toUpperCase(), "");
    own.forEach((decision, place) => lines.push(...entryLines(decision, place + 1)));
  });
  return lines.join("\n");
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

if (tray) {
  const who = tray.querySelector("input");
  const status = tray.querySelector(".status");
  const saves = {
    waivers: () => {
      const { text, left } = asWaivers(who.value.trim());
      save("waivers.yaml", "application/yaml", text);
      status.textContent = left ? say(words.reasonless, { count: left }) : "";
      unsaved = left > 0;
    },
    list: () => {
      save("decisions.txt", "text/plain", asList(who.value.trim()));
      status.textContent = "";
      unsaved = false;
    },
  };
  tray.querySelectorAll("button").forEach((button) =>
    button.addEventListener("click", saves[button.dataset.save]));
  document.querySelectorAll(".finding").forEach(offer);
  drawn.push(offer);
  window.addEventListener("beforeunload", (event) => { if (unsaved) { event.preventDefault(); } });
}
