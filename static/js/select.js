// Counts selected rows: "2 selected", select all, and buttons that need a selection.
(() => {
  "use strict";
  const boxes = () => [...document.querySelectorAll("[data-select]")];

  const refresh = () => {
    const all = boxes();
    const count = all.filter((box) => box.checked).length;
    for (const place of document.querySelectorAll("[data-selected]")) {
      place.textContent = count ? `${count} selected` : "";
    }
    for (const control of document.querySelectorAll("[data-needs-selection]")) control.disabled = count === 0;
    for (const box of document.querySelectorAll("[data-select-all]")) {
      box.checked = count > 0 && count === all.length;
      box.indeterminate = count > 0 && count < all.length;
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-select-all]")) for (const box of boxes()) box.checked = event.target.checked;
    if (event.target.matches?.("[data-select], [data-select-all]")) refresh();
  });
  document.addEventListener("htmx:afterSettle", refresh);
  // The browser keeps ticks when one comes back to the page.
  window.addEventListener("pageshow", refresh);
})();
