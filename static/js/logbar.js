// The line that logs: its field is never replaced, so that focus, keyboard and what one types meanwhile stay. After an
// activity is logged, what was sent is cleared; after a refusal it stands, with the reasons beside it. On pages other than
// Today the bar comes when it is called, so everything here listens at the document.
(() => {
  "use strict";
  const KIND = "log_kind";
  const HALF_A_YEAR = 180 * 24 * 60 * 60;
  const barOf = (element) => element?.closest?.("[data-logbar]");
  const fieldsOf = (bar) =>
    [...bar.elements].filter((field) => field.name && !["hidden", "submit", "button"].includes(field.type) && field.name !== "kind");
  const moreOf = (bar) => bar.querySelector("[data-more]");
  const { isOff, typing } = window.keyboard;
  const KEYBOARD = 120; // pixels; what covers less is a browser's own bar
  let sent = new Map();
  let cameFrom = null;

  const hint = (bar) => {
    const words = bar.elements.kind?.selectedOptions[0]?.dataset.hint;
    if (words) bar.elements.line.placeholder = words;
  };
  for (const bar of document.querySelectorAll("[data-logbar]")) hint(bar);
  document.addEventListener("htmx:load", (event) => {
    const bar = barOf(event.target);
    if (bar) hint(bar);
  });

  document.addEventListener("change", (event) => {
    const bar = barOf(event.target);
    if (!bar || event.target.name !== "kind") return;
    hint(bar);
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${KIND}=${encodeURIComponent(event.target.value)}; Path=/; Max-Age=${HALF_A_YEAR}; SameSite=Lax${secure}`;
    bar.elements.line.focus();
  });

  document.addEventListener("submit", (event) => {
    const field = barOf(event.target)?.querySelector("[data-device-time]");
    if (field) field.value = new Date().toISOString();
  });

  document.addEventListener("htmx:configRequest", (event) => {
    const bar = event.target;
    if (!bar.matches?.("[data-logbar]")) return;
    event.detail.parameters.set?.("device_time", new Date().toISOString());
    sent = new Map(fieldsOf(bar).map((field) => [field.name, field.value]));
  });

  const showErrors = (bar) => {
    const more = moreOf(bar);
    for (const field of fieldsOf(bar)) {
      const said = document.getElementById(`log-${field.name}-errors`)?.textContent.trim();
      if (said) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (said && more?.contains(field)) more.open = true;
    }
  };

  const clear = (bar) => {
    for (const field of fieldsOf(bar)) if (field.value === sent.get(field.name)) field.value = "";
    if (bar.elements.posting) bar.elements.posting.value = "";
    const more = moreOf(bar);
    if (more) more.open = false;
    bar.dispatchEvent(new CustomEvent("log:cleared", { bubbles: true }));
  };

  document.addEventListener("htmx:afterRequest", (event) => {
    const bar = event.target;
    if (!bar.matches?.("[data-logbar]")) return;
    const status = event.detail.xhr.status;
    if (status === 200) clear(bar);
    showErrors(bar);
    const answer = bar.querySelector("#log-question button");
    if (status === 422 || document.activeElement === document.body) {
      (bar.querySelector("[aria-invalid]") || answer || bar.elements.line).focus({ preventScroll: true });
    }
  });

  // From any page one key, or one tap, opens the bar, focused. Until its kinds have come, one types already; what is entered
  // meanwhile is sent when they are there.
  const bring = async (dock) => {
    const bar = dock.querySelector("[data-logbar]");
    try {
      const answer = await fetch(dock.dataset.from, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
      const elsewhere = answer.headers.get("HX-Redirect"); // to signing in
      if (elsewhere) return location.assign(elsewhere);
      if (!answer.ok) throw new Error("not there");
      const part = document.createElement("template");
      part.innerHTML = await answer.text();
      for (const place of ["#log-kind", "#log-source_key", "[data-more]"]) {
        const fresh = part.content.querySelector(place);
        const old = bar.querySelector(place);
        if (fresh && old) old.replaceWith(fresh);
      }
      window.htmx.process(bar);
    } catch {
      document.dispatchEvent(new CustomEvent("log:unreachable", { detail: bar }));
    }
    hint(bar);
    dock.dataset.ready = "";
    bar.elements.kind.dispatchEvent(new Event("log:kinds", { bubbles: true }));
    if (dock.dataset.entered !== undefined) window.htmx.trigger(bar, "submit");
    else if (bar.elements.line.value) window.htmx.trigger("#log-preview", "look");
  };

  const open = () => {
    const there = document.querySelector("[data-logbar]");
    if (there) {
      there.elements.line.focus();
      return true;
    }
    const pattern = document.getElementById("log-dock");
    if (!pattern) return false;
    cameFrom = document.activeElement;
    const dock = pattern.content.cloneNode(true).firstElementChild;
    document.getElementById("main").after(dock);
    dock.querySelector("#log-line").focus();
    bring(dock);
    return true;
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-log-open]");
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey && open()) event.preventDefault();
    const closer = event.target.closest?.("[data-log-close]");
    if (closer) close(closer.closest("[data-log-dock]"));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      const dock = event.target.closest?.("[data-log-dock]");
      if (dock) close(dock);
      return;
    }
    if (event.key !== "a" || typing(event.target) || isOff() || document.querySelector("dialog[open]")) return;
    if (open()) event.preventDefault();
  });

  const close = (dock) => {
    dock.remove();
    cameFrom?.focus?.();
  };

  // Enter before the kinds have come waits for them.
  document.addEventListener(
    "submit",
    (event) => {
      const dock = event.target.closest?.("[data-log-dock]");
      if (!dock || dock.dataset.ready !== undefined) return;
      dock.dataset.entered = "";
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  // A phone's keyboard covers what stands at the foot, unless it is told how high it is.
  const view = window.visualViewport;
  const lift = () => {
    const covered = Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop));
    const root = document.documentElement;
    if (covered > KEYBOARD) root.style.setProperty("--keyboard", `${covered}px`);
    else if (root.style.length) root.removeAttribute("style");
  };
  view?.addEventListener("resize", lift);
  view?.addEventListener("scroll", lift);

  window.logbar = { clear };
})();
