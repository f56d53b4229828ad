"use strict";
(() => {
  const BREAK = "\f"; // parts the entries that are kept as text until they are wanted
  const STEP = 100; // entries drawn at a time
  const ENTITY = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };

  function plain(html) {
    return html
      .replace(/<[^>]*>/g, "")
      .replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => ENTITY[name]);
  }

  // A list of entries.  A short one stands in the page as it is; of a long one the rest follows as
  // inert text, which costs nothing to open.
  class Roll {
    constructor(box) {
      this.box = box;
      this.entries = Array.from(box.children, (node) => ({ node }));
      this.rest = document.getElementById(box.id + "-rest");
      this.fits = () => true;
      this.most = Math.max(STEP, this.entries.length);
      if (this.rest) { this.addButton(); }
    }

    addButton() {
      this.button = document.createElement("button");
      this.button.type = "button";
      this.button.className = "onward";
      this.button.addEventListener("click", () => { this.most += STEP; this.show(); });
      (this.box.closest(".scroll") || this.box).after(this.button);
      this.label(Number(this.rest.dataset.count));
    }

    label(hidden) {
      if (!this.button) { return; }
      this.button.hidden = hidden <= 0;
      this.button.textContent = this.rest.dataset.label.replace("{count}", hidden.toLocaleString("en"));
    }

    unpack() {
      if (!this.rest || this.unpacked) { return; }
      this.unpacked = true;
      this.rest.textContent.split(BREAK).forEach((html) => this.entries.push({ html }));
    }

    warm() {
      this.unpack();
      this.entries.forEach((entry) => this.text(entry));
    }

    text(entry) {
      if (entry.text === undefined) {
        entry.text = (entry.node ? entry.node.textContent : plain(entry.html)).toLowerCase();
      }
      return entry.text;
    }

    draw(place) {
      const entry = this.entries[place];
      if (entry.node) { return entry.node; }
      const template = document.createElement("template");
      template.innerHTML = entry.html; // escaped when it was written, like the rest of the page
      entry.node = template.content.firstElementChild;
      let next = place + 1;
      while (next < this.entries.length && !this.entries[next].node) { next += 1; }
      this.box.insertBefore(entry.node, next < this.entries.length ? this.entries[next].node : null);
      return entry.node;
    }

    // Show the entries that fit, at most `most` of them, and return how many fit.
    show() {
      this.unpack();
      let found = 0;
      this.entries.forEach((entry, place) => {
        const fits = this.fits(this.text(entry));
        found += fits ? 1 : 0;
        if (fits && found <= this.most) { this.draw(place).hidden = false; }
        else if (entry.node) { entry.node.hidden = true; }
      });
      this.label(found - this.most);
      return found;
    }

    filter(fits) {
      this.fits = fits;
      this.most = STEP;
      return this.show();
    }

    // Draw the entry that holds the element of this id, if it is one of the rest.
    reach(id) {
      if (!this.rest) { return; }
      this.unpack();
      const wanted = `id="${id}"`;
      const place = this.entries.findIndex((entry) => entry.html && entry.html.includes(wanted));
      if (place >= 0) { this.draw(place).hidden = false; }
    }
  }

  const rolls = Array.from(document.querySelectorAll("[data-roll]"), (box) => new Roll(box));
  const form = document.querySelector("form.filter");
  const field = form.querySelector("input");
  form.hidden = false;

  function applyFilter() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (text) => words.every((word) => text.includes(word));
    const found = new Map();
    rolls.forEach((roll) => {
      const count = roll.filter(fits);
      const group = roll.box.closest(".group");
      if (group) { group.hidden = count === 0; }
      const part = roll.box.closest(".part").id;
      found.set(part, (found.get(part) || 0) + count);
    });
    document.querySelectorAll("nav .count").forEach((count) => {
      const part = count.parentElement.hash.slice(1);
      const all = count.dataset.all;
      count.textContent = words.length && found.has(part) ? `${found.get(part)}/${all}` : all;
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", applyFilter);
  field.addEventListener("focus", () => rolls.forEach((roll) => roll.warm()), { once: true });

  // A link leads to its place even where that is folded, filtered out or not yet drawn.
  function goToHash() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) { return; }
    if (!document.getElementById(id)) { rolls.forEach((roll) => roll.reach(id)); }
    const target = document.getElementById(id);
    if (!target) { return; }
    if (target.closest("[hidden]")) { field.value = ""; applyFilter(); }
    const inner = target.matches(".finding, .document") && target.querySelector("details");
    if (inner) { inner.open = true; }
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", goToHash);
  goToHash();

  // j and k go from finding to finding, / to the filter, ? tells the keys.
  function step(by) {
    const findings = Array.from(document.querySelectorAll(".finding:not([hidden])"))
      .filter((finding) => !finding.closest("[hidden]"));
    const here = findings.indexOf(document.activeElement.closest(".finding"));
    const next = findings[Math.min(Math.max(here + by, 0), findings.length - 1)];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView(); }
  }
  const help = document.querySelector("dialog");
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => field.focus(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) { return; }
    if (event.target.matches("input")) {
      if (event.key === "Escape") { field.value = ""; applyFilter(); field.blur(); }
      return;
    }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
})();
