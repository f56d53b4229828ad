// Links, keys and drawings.

// An address that somebody cut or typed, "#%", is taken as it is: it names no place.
function readable(address) {
  try { return decodeURIComponent(address); } catch { return address; }
}

// A link leads to its place even where that is folded, filtered out or not yet drawn.
async function goToHash() {
  const id = readable(location.hash.slice(1));
  if (!id) { return; }
  if (form && id.includes("=")) { await readAddress(); return; }
  if (!document.getElementById(id)) {
    await everything();
    if (!rolls.some((roll) => roll.reach(id)) && form) {
      clearFilter();
      history.replaceState(null, "", `#${id}`);
      rolls.some((roll) => roll.reach(id));
    }
  }
  const target = document.getElementById(id);
  if (!target) { return; }
  if (form && target.closest("[hidden]")) { clearFilter(); }
  const inner = ownFold(target) || (target.matches(".rule") && target.querySelector("details"));
  if (inner) { inner.open = true; }
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") { node.open = true; }
  }
  target.scrollIntoView();
  if (target.tabIndex >= -1 && target.matches(".finding, .document")) {
    target.focus({ preventScroll: true });
  }
}
window.addEventListener("hashchange", goToHash);
goToHash();

// j and k go from finding to finding, / to the filter, ? tells the keys.
const visible = () => Array.from(document.querySelectorAll(".finding"))
  .filter((finding) => finding.checkVisibility());

async function step(by) {
  const findings = visible();
  const here = document.activeElement.closest(".finding");
  const at = findings.indexOf(here);
  const roll = here && rolls.find(({ box }) => box.contains(here));
  const goesOn = roll && findings[at + 1] && roll.box.contains(findings[at + 1]);
  if (by > 0 && roll && !goesOn && roll.button && !roll.button.hidden) {
    await roll.more();
  }
  const all = visible();
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) { next.focus({ preventScroll: true }); next.scrollIntoView(); }
}

function press(key) {
  const card = document.activeElement.closest(".finding");
  const button = card && part(card, `.decide button[data-key="${key}"]`);
  if (!button) { return; }
  for (let node = button; node !== card; node = node.parentElement) {
    if (node.tagName === "DETAILS") { node.open = true; }
  }
  button.click();
}

function openHere() {
  const here = document.activeElement;
  const inner = here.matches(".finding") && (ownFold(here) || here.querySelector("details"));
  if (inner) { inner.open = !inner.open; }
}

const help = document.querySelector("dialog");
const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("a"),
  b: () => press("b"),
  n: () => press("n"),
  r: () => press("r"),
  q: () => press("q"),
  o: openHere,
  "/": () => field.focus(),
  "?": () => help.showModal(),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !help || help.open) { return; }
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape") {
      if (event.target === field) { clearFilter(); }
      event.target.blur();
    }
    return;
  }
  if (event.key === "Escape") { clearFilter(); }
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

const opener = document.querySelector("button.keys");
if (opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
}

// A mark of a drawing tells its passage below the drawing.
function tellPoint(event) {
  const point = event.target.closest && event.target.closest("a.point");
  if (!point) { return; }
  const box = point.closest(".chart").querySelector(".told");
  box.textContent = point.getAttribute("aria-label");
}
document.addEventListener("mouseover", tellPoint);
document.addEventListener("focusin", tellPoint);
