"use strict";
(function () {
  // The table is complete without this; filtering only hides lines.
  var form = document.querySelector("form.filter");
  if (form) {
    var field = form.querySelector("input");
    var output = form.querySelector("output");
    var lines = Array.prototype.map.call(
      document.querySelectorAll("#claims tbody tr"),
      function (line) { return { line: line, text: line.textContent.toLowerCase() }; }
    );
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", function () {
      var words = field.value.toLowerCase().split(/\s+/);
      var shown = 0;
      lines.forEach(function (entry) {
        var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
        entry.line.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      output.textContent = output.dataset.all
        .replace("{shown}", String(shown)).replace("{all}", String(lines.length));
    });
  }

  // A link into something folded opens it.
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    var inner = target.querySelector("details");
    if (inner) { inner.open = true; }
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  // j and k go from finding to finding, / to the filter.
  var findings = Array.prototype.slice.call(document.querySelectorAll("article.finding"));
  function step(by) {
    var here = findings.indexOf(document.activeElement && document.activeElement.closest("article.finding"));
    var next = findings[Math.min(Math.max(here + by, 0), findings.length - 1)];
    if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "/" && form) { event.preventDefault(); form.querySelector("input").focus(); }
  });

  // Paper shows everything.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });
})();
