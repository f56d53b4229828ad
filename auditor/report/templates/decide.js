// What the reader decides about a finding.  It is kept in this browser, and leaves it as files.
const decisions = new Map(); // id of the finding to { key, note, node }
const pattern = document.getElementById("decide");
const tray = document.querySelector(".tray");
const shelf = `auditor:${document.body.dataset.report}`;
const waiting = new Map(Object.entries(stored())); // decisions whose findings are not yet drawn
let unsaved = false;

// A browser may keep nothing for a page that is a file.
function stored() {
  try { return JSON.parse(localStorage.getItem(shelf)) || {}; } catch { return {}; }
}

function keep() {
  const kept = Object.fromEntries(waiting);
  decisions.forEach(({ key, note }, id) => { kept[id] = { key, note }; });
  try { localStorage.setItem(shelf, JSON.stringify(kept)); return true; } catch { return false; }
}

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
    const decision = decisions.get(card.dataset.id);
    if (decision) { decision.note = note.value.trim(); }
    changed();
  });
  const inside = card.dataset.choices === "fine" && part(card, ".rest");
  const fold = inside || ownFold(card);
  (fold || card).insertBefore(box, inside ? null : part(card, ".same") || null);
  const before = waiting.get(card.dataset.id);
  if (before) {
    waiting.delete(card.dataset.id);
    note.value = before.note;
    decide(card, before.key);
  }
}

// A second press takes a decision back; what accepts asks for its reason first.
function decide(card, key) {
  const id = card.dataset.id;
  const before = decisions.get(id);
  const note = part(card, ".decide input");
  const again = before && before.key === key;
  const label = part(card, ".decide label");
  if (key === "r" && !again && !note.value.trim()) {
    label.hidden = false;
    note.setAttribute("aria-invalid", "true");
    part(card, ".decide .needed").textContent = words.reasonless;
    note.focus();
    return;
  }
  note.removeAttribute("aria-invalid");
  part(card, ".decide .needed").textContent = "";
  if (again) { decisions.delete(id); }
  else { decisions.set(id, { key, note: note.value.trim(), node: card }); }
  parts(card, ".decide button").forEach((button) =>
    button.setAttribute("aria-pressed", String(!again && button.dataset.key === key)));
  card.classList.toggle("decided", !again);
  label.hidden = again;
  changed();
}

function changed() {
  tray.hidden = decisions.size === 0;
  const wrong = Array.from(decisions.values(), ({ node }) => node.matches(".conflict"));
  const done = wrong.filter(Boolean).length;
  const counted = { count: tray.dataset.fix, done, others: decisions.size - done };
  tray.querySelector(".done").textContent = say(words.decided, counted);
  tray.querySelector("[data-save=rules]").hidden = !asRules();
  unsaved = !keep() && decisions.size > 0;
}

function quotesIn(box) {
  return Array.from(box.querySelectorAll(".quote"), (quote) => ({
    title: textOf(quote.querySelector(".title")),
    date: textOf(quote.querySelector(".when, .undated")),
    place: textOf(quote.querySelector("figcaption > bdi, figcaption > a:not(.title)")),
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
  if (key === "n") { return words.apart; }
  const side = sidesOf(node)["ab".indexOf(key)] || sidesOf(node)[0];
  const place = side.quotes.map((quote) => quote.title).join(", ");
  return say(words.correction, { value: side.value, place });
}

// Strings of JSON are strings of YAML.
function asWaivers(who) {
  const lines = [`# ${words.waiversHead}`];
  decisions.forEach((decision, id) => {
    const reason = reasonOf(decision);
    if (!reason) { return; }
    lines.push("", `# ${told(decision.node)}`, `- id: ${JSON.stringify(id)}`);
    lines.push(`  decision: ${words.choices[decision.key]}`, `  reason: ${JSON.stringify(reason)}`);
    if (who) { lines.push(`  who: ${JSON.stringify(who)}`); }
  });
  return `${lines.join("\n")}\n`;
}

// The facts and the rules of all findings that were told to be of two things, in one pack.
function asRules() {
  const heads = { facts: [], rules: [] };
  decisions.forEach(({ key, node }) => {
    const written = key === "n" && part(node, ".parting pre");
    if (!written) { return; }
    const [facts, rules] = written.textContent.split(/^rules:\n/m);
    heads.facts.push(facts.replace(/^facts:\n/m, "").trimEnd());
    heads.rules.push(rules.trimEnd());
  });
  if (!heads.facts.length) { return ""; }
  return [`# ${words.rulesHead}`, "facts:", ...heads.facts, "rules:", ...heads.rules, ""].join("\n");
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
  const heads = [["ab", words.correct], ["q", words.ask], ["n", words.parted], ["r", words.keep]];
  heads.forEach(([keys, head]) => {
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

// What was decided before of findings that are not drawn yet leaves the page with the others.
async function drawDecided() {
  if (!waiting.size) { return; }
  await everything();
  Array.from(waiting.keys()).forEach((id) => {
    const sought = `data-id="${id}"`;
    rolls.forEach((roll) => {
      const entry = roll.entries.find(({ html }) => html && html.includes(sought));
      if (entry) { roll.draw(entry); }
    });
  });
}

if (tray) {
  const who = tray.querySelector("input");
  const saves = {
    waivers: () => save("waivers.yaml", "application/yaml", asWaivers(who.value.trim())),
    rules: () => save("apart.yaml", "application/yaml", asRules()),
    list: () => save("decisions.txt", "text/plain", asList(who.value.trim())),
  };
  tray.querySelectorAll("button").forEach((button) =>
    button.addEventListener("click", async () => {
      await drawDecided();
      saves[button.dataset.save]();
      unsaved = false;
    }));
  document.querySelectorAll(".finding").forEach(offer);
  drawn.push(offer);
  window.addEventListener("beforeunload", (event) => { if (unsaved) { event.preventDefault(); } });
}
