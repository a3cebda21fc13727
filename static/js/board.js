// The board: cards are dragged where there is a pointer; h and l go to the column beside, m opens a card's places, n its next step.
// Whatever dragging does, a button does, too: this script only presses them.
(() => {
  "use strict";
  const board = () => document.getElementById("board");
  const columns = () => [...(board()?.querySelectorAll("[data-place]") ?? [])];
  const cards = (column) => [...column.querySelectorAll("[data-card]")];
  const name = (card) => card?.querySelector("[data-open]");
  const here = () => document.activeElement?.closest("[data-card]");

  const { isOff, typing } = window.keyboard;

  const beside = (step) => {
    const all = columns();
    const card = here();
    const from = card ? all.indexOf(card.closest("[data-place]")) : step > 0 ? -1 : all.length;
    const row = card ? cards(all[from]).indexOf(card) : 0;
    for (let at = from + step; at >= 0 && at < all.length; at += step) {
      const there = cards(all[at]);
      if (!there.length) continue;
      const target = name(there[Math.min(row, there.length - 1)]);
      target?.focus();
      target?.scrollIntoView({ block: "nearest", inline: "nearest" });
      return true;
    }
    return Boolean(card);
  };

  const press = (selector) => {
    const control = here()?.querySelector(selector);
    control?.click();
    return Boolean(control);
  };

  const actions = {
    h: () => beside(-1),
    l: () => beside(1),
    m: () => press("[data-move]"),
    n: () => press("[data-next]"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !board()) return;
    if (event.key === "Escape") {
      const panel = event.target.closest("[data-panel]");
      if (!panel) return;
      panel.replaceChildren();
      name(panel.closest("[data-card]"))?.focus();
      event.preventDefault();
      return;
    }
    if (typing(event.target) || document.getElementById("keys")?.open || isOff()) return;
    if (Object.hasOwn(actions, event.key) && actions[event.key]()) event.preventDefault();
  });

  let dragged = null;
  const over = (column) => {
    for (const each of columns()) each.classList.toggle("board-over", each === column);
  };
  const end = () => {
    dragged?.classList.remove("opening-moving");
    dragged = null;
    over(null);
  };

  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-card]") ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", name(dragged)?.textContent.trim() ?? "");
    dragged.classList.add("opening-moving");
  });
  document.addEventListener("dragend", end);
  document.addEventListener("dragover", (event) => {
    const column = dragged && event.target.closest?.("[data-place]");
    over(column || null);
    if (!column) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
  });
  document.addEventListener("drop", (event) => {
    const column = dragged && event.target.closest?.("[data-place]");
    if (!column) return;
    event.preventDefault();
    const card = dragged;
    const from = card.closest("[data-place]");
    end();
    if (column === from) return;
    // What is closed says how, which no place of the board tells: its buttons ask.
    if (column.dataset.place === "closed") card.querySelector("[data-move]")?.click();
    else {
      const values = { to: column.dataset.place };
      for (const field of document.getElementById("narrowing")?.elements ?? []) if (field.name) values[field.name] = field.value;
      htmx.ajax("POST", card.dataset.card, { source: card, target: "#board", swap: "outerHTML", values });
    }
  });
})();
