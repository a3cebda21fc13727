// Counts selected rows: "2 selected", select all, and buttons that need a selection. A list may have more rows than are
// drawn, `data-of` all of it: then select all is sent itself, by its name, with the rows that were unticked since.
(() => {
  "use strict";
  const boxes = () => [...document.querySelectorAll("[data-select]")];
  const head = () => document.querySelector("[data-select-all]");

  const refresh = () => {
    const all = boxes();
    const ticked = all.filter((box) => box.checked).length;
    const box = head();
    const number = Number(box?.dataset.of || all.length);
    const beyond = number > all.length; // rows that are not drawn
    const count = beyond && box.checked ? number - (all.length - ticked) : ticked;
    for (const place of document.querySelectorAll("[data-selected]")) {
      place.textContent = count ? `${count} selected` : "";
    }
    for (const control of document.querySelectorAll("[data-needs-selection]")) control.disabled = count === 0;
    if (!box) return;
    if (!beyond) box.checked = count > 0 && count === number;
    box.indeterminate = count > 0 && count < number;
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-select-all]")) for (const box of boxes()) box.checked = event.target.checked;
    if (event.target.matches?.("[data-select], [data-select-all]")) refresh();
  });
  // Rows that come later are ticked as the others were.
  document.addEventListener("htmx:load", (event) => {
    if (!event.target.matches?.("[data-row]") || !head()?.checked) return;
    for (const box of event.target.querySelectorAll("[data-select]")) box.checked = true;
  });
  document.addEventListener("formdata", (event) => {
    const box = event.target.querySelector("[data-select-all][name]");
    if (!box?.checked) return;
    for (const each of event.target.querySelectorAll("[data-select]")) {
      event.formData.delete(each.name);
      if (!each.checked) event.formData.append("without", each.value);
    }
  });
  document.addEventListener("htmx:afterSettle", refresh);
  // The browser keeps ticks when one comes back to the page.
  window.addEventListener("pageshow", refresh);
})();
