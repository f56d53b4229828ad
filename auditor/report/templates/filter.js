// Filters by words, verdict, document, subject and rule, which stand in the address of the page, and
// the order of the findings.
const FACETS = ["verdict", "document", "subject", "rule"];
const form = document.querySelector("form.filters");
const field = form && form.querySelector("input");
const choices = form ? Object.fromEntries(
  FACETS.map((facet) => [facet, form.querySelector(`select[name=${facet}]`)])) : {};
const order = form && form.querySelector("select[name=order]");
const verdicts = form ? Array.from(form.querySelectorAll("[data-verdict]")) : [];
const options = {}; // facet to [value, label] in the order of the tokens

function currentFilter() {
  const chosen = { q: field.value.trim() };
  FACETS.forEach((facet) => { chosen[facet] = choices[facet].value; });
  return chosen;
}

function addressOf(chosen) {
  return Object.entries(chosen)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

function tests(chosen) {
  const sought = chosen.q.toLowerCase().split(/\s+/).filter(Boolean);
  const tokens = FACETS.filter((facet) => chosen[facet]).map((facet) => {
    const place = options[facet].findIndex(([value]) => value === chosen[facet]);
    return ` ${facet[0]}${place} `;
  });
  return ({ text, tokens: own }) =>
    tokens.every((token) => own.includes(token)) && sought.every((word) => text.includes(word));
}

function applyFilter() {
  const chosen = currentFilter();
  const active = Object.values(chosen).some(Boolean);
  const fits = tests(chosen);
  const found = new Map();
  rolls.forEach((roll) => {
    const count = roll.filter(fits);
    const group = roll.box.closest(".group");
    if (group) {
      group.hidden = count === 0;
      group.querySelector(".count").textContent = count.toLocaleString("en");
    }
    found.set(roll.part.id, (found.get(roll.part.id) || 0) + count);
  });
  tell(found, active);
  remember(chosen);
  fillUp();
}

function tell(found, active) {
  const shown = { found: 0, all: 0 };
  document.querySelectorAll("nav .count").forEach((count) => {
    const part = count.parentElement.hash.slice(1);
    const all = Number(count.dataset.all);
    const whole = all.toLocaleString("en");
    const some = (found.get(part) || 0).toLocaleString("en");
    count.textContent = active && found.has(part) ? `${some}/${whole}` : whole;
    if (["fix", "ask", "know"].includes(part)) {
      shown.found += found.get(part) || 0;
      shown.all += all;
    }
  });
  document.getElementById("shown").textContent = active ? say(words.shown, shown) : "";
  form.querySelector(".clear").hidden = !active;
  verdicts.forEach((button) => button.setAttribute(
    "aria-pressed", String(button.dataset.verdict === choices.verdict.value)));
}

// Put findings in an order, with the name of each group over its first one.
function applyOrder() {
  const facet = order.value;
  const token = facet && new RegExp(` ${facet[0]}(\\d+) `);
  const place = (entry) => { const found = entry.tokens.match(token); return found ? +found[1] : Infinity; };
  rolls.filter((roll) => roll.box.closest(".group")).forEach((roll) => roll.sort(
    facet ? place : null, (number) => (options[facet][number] || ["", ""])[1]));
  fillUp();
}

function remember(chosen) {
  const address = addressOf(chosen);
  const filtered = location.hash.includes("=");
  if (address || filtered) { history.replaceState(null, "", `#${address}`); }
}

function clearFilter() {
  field.value = "";
  Object.values(choices).forEach((select) => { select.value = ""; });
  applyFilter();
}

async function fillChoices() {
  if (options.verdict) { return; }
  Object.assign(options, JSON.parse(await unpack(document.getElementById("facets").textContent)));
  FACETS.forEach((facet) => {
    const list = document.createDocumentFragment();
    options[facet].forEach(([value, label]) => list.append(new Option(label, value)));
    choices[facet].append(list);
  });
}

async function readAddress() {
  await Promise.all([fillChoices(), everything()]);
  const given = new URLSearchParams(location.hash.slice(1));
  field.value = given.get("q") || "";
  FACETS.forEach((facet) => { choices[facet].value = given.get(facet) || ""; });
  applyFilter();
}

const filterLater = async () => {
  await Promise.all([fillChoices(), everything()]);
  applyFilter();
};

if (form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", filterLater);
  field.addEventListener("focus", everything, { once: true });
  form.addEventListener("change", filterLater);
  form.querySelector(".clear").addEventListener("click", () => { clearFilter(); field.focus(); });
  whenQuiet(fillChoices);
  document.querySelectorAll("[data-filter]").forEach((button) =>
    button.addEventListener("click", () => { location.hash = button.dataset.filter; }));
  order.addEventListener("change", async (event) => {
    event.stopPropagation();
    await Promise.all([fillChoices(), everything()]);
    applyOrder();
  });
  verdicts.forEach((button) => button.addEventListener("click", async () => {
    await fillChoices();
    choices.verdict.value = button.dataset.verdict;
    filterLater();
  }));
}
