// A list of entries.  A short one stands in the page as it is; of a long one the rest follows
// compressed, which costs nothing to open.
const BREAK = "\f"; // parts the entries that are kept as text until they are wanted
const STEP = 50; // entries drawn at a time
const FIRST = 6; // entries drawn at once when a filter changes; the others follow when it is quiet
const whenQuiet = window.requestIdleCallback || ((act) => setTimeout(act, 50));
const ENTITY = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
const words = JSON.parse(document.getElementById("words").textContent);

function say(text, filled) {
  return text.replace(/\{(\w+)\}/g, (_, name) => filled[name]);
}

function plain(html) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => ENTITY[name]);
}

// The data attributes of the element that a text begins with.
function headOf(html) {
  const head = html.slice(0, html.indexOf(">"));
  return Object.fromEntries(
    Array.from(head.matchAll(/ data-(\w+)="([^"]*)"/g), ([, name, value]) => [name, value]));
}

async function unpack(text) {
  const raw = atob(text.trim());
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i += 1) { bytes[i] = raw.charCodeAt(i); }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

const drawn = []; // called with every entry that comes into the page

class Roll {
  constructor(box) {
    this.box = box;
    this.part = box.closest(".part");
    this.entries = this.nodes().map((node, at) => ({ node, at }));
    this.rest = document.getElementById(box.id + "-rest");
    this.fits = () => true;
    this.most = Math.max(STEP, this.entries.length);
    this.kept = new Set(); // entries that a link leads to; shown wherever they stand
    if (this.rest) { this.addButton(); }
  }

  nodes() {
    return Array.from(this.box.children).filter((node) => node.tagName !== "THEAD");
  }

  addButton() {
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "onward";
    this.button.addEventListener("click", () => this.more());
    (this.box.closest(".scroll") || this.box).after(this.button);
    this.label(Number(this.rest.dataset.count));
  }

  label(hidden) {
    if (!this.button) { return; }
    this.button.hidden = hidden <= 0;
    this.button.textContent = say(this.rest.dataset.label, { count: hidden.toLocaleString("en") });
  }

  async more() {
    await this.ready();
    this.most += STEP;
    this.show();
  }

  ready() {
    if (!this.rest) { return Promise.resolve(); }
    if (!this.loading) {
      this.loading = unpack(this.rest.textContent).then((text) => {
        text.split(BREAK).forEach((html) =>
          this.entries.push({ html, at: this.entries.length }));
        this.entries.forEach((entry) => { this.text(entry); });
      });
    }
    return this.loading;
  }

  text(entry) {
    if (entry.text === undefined) {
      entry.text = (entry.node ? entry.node.textContent : plain(entry.html)).toLowerCase();
      const given = entry.node ? entry.node.dataset : headOf(entry.html);
      entry.tokens = ` ${given.in || ""} `;
      entry.weight = Number(given.n || 1);
    }
    return entry.text;
  }

  draw(entry) {
    if (!entry.node) {
      const template = document.createElement("template");
      template.innerHTML = entry.html; // escaped when it was written, like the rest of the page
      entry.node = template.content.firstElementChild;
      drawn.forEach((act) => act(entry.node));
      entry.node.querySelectorAll(".finding").forEach((inner) => drawn.forEach((act) => act(inner)));
    }
    return entry.node;
  }

  // Show the entries that fit, at most `most` of them, and return how many findings these hold.
  show() {
    let found = 0;
    let weight = 0;
    const shown = [];
    this.entries.forEach((entry) => {
      this.text(entry);
      const fits = this.fits(entry);
      found += fits ? 1 : 0;
      weight += fits ? entry.weight : 0;
      if (fits && (found <= this.most || this.kept.has(entry))) {
        this.draw(entry);
        shown.push(entry);
      }
    });
    this.head(shown);
    this.place(shown.map(({ node }) => node));
    this.label(found - this.most);
    return weight;
  }

  // Nodes that already stand in order stay where they are, and so does the focus.
  place(nodes) {
    const wanted = new Set(nodes);
    this.nodes().forEach((node) => { if (!wanted.has(node)) { node.remove(); } });
    let next = this.nodes()[0] || null;
    nodes.forEach((node) => {
      if (node === next) { next = next.nextElementSibling; }
      else { this.box.insertBefore(node, next); }
    });
  }

  // Order the entries by a number of each, with a name over the first of each group; null is the
  // order in which they were written.
  sort(place, named) {
    this.entries.forEach((entry) => { this.text(entry); });
    const number = place || (() => 0);
    this.entries.sort((a, b) => number(a) - number(b) || a.at - b.at);
    this.over = place ? (entry, before) =>
      (!before || number(before) !== number(entry) ? named(number(entry)) : "") : null;
    this.show();
  }

  // Write the names of groups over the entries that are shown.
  head(shown) {
    shown.forEach((entry, at) => {
      const name = this.over ? this.over(entry, shown[at - 1]) : "";
      if (name) { entry.node.dataset.over = name; } else { delete entry.node.dataset.over; }
    });
  }

  filter(fits) {
    this.fits = fits;
    this.most = FIRST;
    this.kept.clear();
    return this.show();
  }

  // Draw the entry that holds the element of this id, if it is one of these.
  reach(id) {
    const wanted = `id="${id}"`;
    const entry = this.entries.find(({ html, node }) =>
      node ? node.id === id || node.querySelector(`#${CSS.escape(id)}`) : html.includes(wanted));
    if (!entry || !this.fits(entry)) { return false; }
    this.kept.add(entry);
    this.show();
    return true;
  }
}

const rolls = Array.from(document.querySelectorAll("[data-roll]"), (box) => new Roll(box));
const everything = () => Promise.all(rolls.map((roll) => roll.ready()));

let round = 0;

// Draw what a change of the filter left out, one list at a time.
function fillUp(left = rolls.slice(), mine = (round += 1)) {
  const roll = left.shift();
  if (!roll) { return; }
  whenQuiet(() => {
    if (mine !== round) { return; }
    if (roll.most < STEP) { roll.most = STEP; roll.show(); }
    fillUp(left, mine);
  });
}
