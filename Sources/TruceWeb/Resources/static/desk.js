// Keys for moving about. Everything they do can be done without them.
"use strict";
(() => {
  const rows = () => Array.from(document.querySelectorAll("[data-row]")).filter((row) => row.offsetParent !== null);
  let at = -1;

  const go = (step) => {
    const all = rows();
    if (!all.length) return;
    all[at]?.classList.remove("at");
    at = Math.max(0, Math.min(all.length - 1, at + step));
    const row = all[at];
    row.classList.add("at");
    const link = row.querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) link.click();
  };

  const places = { o: "/", i: "/incidents", q: "/queue", r: "/reports", a: "/agreements", s: "/speakers", b: "/brief" };
  let waits = 0;

  const help = () => {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Keys");
    const lines = [
      ["j / k", "next and previous row"], ["Enter", "open the row"], ["/", "search"],
      ["n / p", "further and earlier rows"], ["g then o i q r a s b", "overview, incidents, queue, reports, agreements, speakers, brief"],
      ["?", "this list"],
    ];
    const list = document.createElement("dl");
    list.className = "facts";
    for (const [key, words] of lines) {
      const row = document.createElement("div");
      const term = document.createElement("dt");
      const kbd = document.createElement("kbd");
      kbd.textContent = key;
      term.append(kbd);
      const meaning = document.createElement("dd");
      meaning.textContent = words;
      row.append(term, meaning);
      list.append(row);
    }
    const heading = document.createElement("h2");
    heading.textContent = "Keys";
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(heading, list, close);
    document.body.append(dialog);
    dialog.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    if (target.closest("input, select, textarea, dialog, [contenteditable], .leaflet-container")) {
      if (event.key === "Escape" && target.id === "find") target.blur();
      return;
    }
    if (Date.now() - waits < 1200 && places[event.key]) {
      waits = 0;
      location.href = places[event.key];
      return;
    }
    switch (event.key) {
      case "j": go(1); break;
      case "k": go(-1); break;
      case "n": follow("a[rel=next]"); break;
      case "p": follow("a[rel=prev]"); break;
      case "g": waits = Date.now(); return;
      case "/": document.getElementById("find")?.focus(); break;
      case "?": help(); break;
      default: return;
    }
    event.preventDefault();
  });

  // A form that was sent is not sent a second time.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    window.addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
  });

  // "All" over a group of boxes.
  for (const box of document.querySelectorAll("[data-all]")) {
    box.hidden = false;
    box.querySelector("input").addEventListener("change", (event) => {
      const group = document.querySelectorAll(`input[name="${box.dataset.all}"]`);
      for (const one of group) one.checked = event.target.checked;
    });
  }
})();
