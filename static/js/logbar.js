// The line on Today: its field is never replaced, so that focus, keyboard and what one types meanwhile stay. After an activity
// is logged, what was sent is cleared; after a refusal it stands, with the reasons beside it.
(() => {
  "use strict";
  const bar = document.querySelector("[data-logbar]");
  if (!bar) return;
  const line = bar.elements.line;
  const more = bar.querySelector("[data-more]");
  const fields = () => [...bar.elements].filter((field) => field.name && field.type !== "hidden" && field.name !== "kind");
  let sent = new Map();

  const hint = () => {
    line.placeholder = bar.elements.kind.selectedOptions[0]?.dataset.hint ?? "";
  };
  bar.elements.kind.addEventListener("change", () => {
    hint();
    line.focus();
  });
  hint();

  const stamp = () => {
    bar.querySelector("[data-device-time]").value = new Date().toISOString();
  };
  bar.addEventListener("submit", stamp);

  bar.addEventListener("htmx:configRequest", (event) => {
    stamp();
    event.detail.parameters.set?.("device_time", new Date().toISOString());
    sent = new Map(fields().map((field) => [field.name, field.value]));
  });

  bar.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== bar) return;
    const status = event.detail.xhr.status;
    if (status === 200) {
      for (const field of fields()) if (field.value === sent.get(field.name)) field.value = "";
      if (more) more.open = false;
    }
    for (const field of fields()) {
      const said = document.getElementById(`log-${field.name}-errors`)?.textContent.trim();
      if (said) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (said && more?.contains(field)) more.open = true;
    }
    if (status === 422 || document.activeElement === document.body) {
      (bar.querySelector("[aria-invalid]") || line).focus({ preventScroll: true });
    }
  });
})();
