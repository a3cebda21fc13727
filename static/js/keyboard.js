// Keys on list pages: / searches, j and k move, o opens, x selects, a row’s own do what it offers, ? lists them. They can be turned off for a browser,
// and never act while one types.
(() => {
  "use strict";
  const OFF = "keys-off";
  const isOff = () => {
    try {
      return localStorage.getItem(OFF) === "1";
    } catch {
      return false;
    }
  };
  const typing = (element) =>
    element.isContentEditable ||
    element.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");

  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];
  const handle = (row) => row.querySelector("[data-open]") || row.querySelector("a, button, input");
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));

  const focus = (row) => {
    const target = row && handle(row);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  };

  // Behind the last row that is drawn more may follow: they are asked for, and the keys go on when they have come.
  let onward = -1;
  const goOn = (all) => {
    const more = document.querySelector("[data-more]");
    if (more) onward = all.length;
    more?.dispatchEvent(new Event("more"));
  };
  document.addEventListener("htmx:afterSettle", () => {
    const all = rows();
    if (onward < 0 || all.length <= onward) return;
    if (here() === onward - 1) focus(all[onward]);
    onward = -1;
  });

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = here();
    if (step > 0 && at === all.length - 1) return goOn(all);
    const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    focus(all[to]);
  };

  const actions = {
    "/": () => {
      const field = document.querySelector("[data-search]");
      field?.focus();
      field?.select();
      return Boolean(field);
    },
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const at = here();
      if (at < 0) return false;
      rows()[at].querySelector("[data-open]")?.click();
      return true;
    },
    x: () => {
      const at = here();
      if (at < 0) return false;
      rows()[at].querySelector("[data-select]")?.click();
      return true;
    },
    "?": () => document.getElementById("keys")?.showModal(),
  };

  // What a row offers by a key of its own: data-key="y" on its button.
  const ofRow = (key) => (/^[a-z]$/.test(key) && rows()[here()]?.querySelector(`[data-key="${key}"]`)) || null;

  // What the page offers by a key: data-page-key="e" on a link or a field, which may be folded away.
  const ofPage = (key) => (/^[a-z]$/.test(key) && document.querySelector(`main [data-page-key="${key}"]`)) || null;

  const press = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (element.matches("input, textarea")) element.focus();
    else element.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const dialog = document.getElementById("keys");
    if (typing(event.target) || dialog?.open) return;
    // With the keys off, ? still opens the list, which is where they are turned on again.
    const own = isOff() ? null : ofRow(event.key) || ofPage(event.key);
    if (own) {
      press(own);
      event.preventDefault();
      return;
    }
    if (!Object.hasOwn(actions, event.key) || (isOff() && event.key !== "?")) return;
    if (!document.querySelector("[data-rows], [data-search], main [data-page-key]")) return;
    if (actions[event.key]() !== false) event.preventDefault();
  });

  // A search that is sent or given up hands the keys back to the list; what it found comes by itself.
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.("[data-search]") || !["Enter", "Escape"].includes(event.key)) return;
    const field = event.target;
    setTimeout(() => {
      field.blur();
      if (here() < 0 && rows().length) move(1);
    });
  });

  const box = document.getElementById("keys-on");
  if (box) {
    box.checked = !isOff();
    box.addEventListener("change", () => {
      try {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
      } catch {
        // A browser that keeps nothing keeps the keys on.
      }
    });
  }

  // For keys of other scripts.
  window.keyboard = { isOff, typing };
})();
