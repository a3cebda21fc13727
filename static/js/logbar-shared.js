// A page that was shared, or handed over by the bookmark, stands behind the #, which no server is sent: into the bar with
// it, and out of the address.
(() => {
  "use strict";
  const bar = document.querySelector("[data-logbar]");
  const fields = new URLSearchParams(location.hash.slice(1));
  if (!bar || !location.hash) return;
  history.replaceState(null, "", location.pathname);
  const text = fields.get("text") ?? "";
  const link = fields.get("url") || (text.match(/https?:\/\/\S+/) ?? [""])[0];
  const words = [fields.get("title") ?? "", text.replace(link, "").trim()].filter(Boolean);
  bar.elements.link.value = link;
  bar.elements.note.value = [...new Set(words)].join(", ").slice(0, 500);
  const more = bar.querySelector("[data-more]");
  if (more) more.open = true;
  bar.elements.line.focus();
  document.dispatchEvent(new CustomEvent("log:page", { detail: { bar, link, title: fields.get("title") ?? "", posting: fields.get("posting") ?? "" } }));
  bar.elements.line.dispatchEvent(new Event("input", { bubbles: true }));
})();
