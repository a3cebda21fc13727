// While one types: the list of names (Tab takes the first, arrows and Enter another, Escape closes it), the chips below
// the line (a press opens just that field), several lines that are pasted, a link, whose page is read. What is shown comes
// from the server.
(() => {
  "use strict";
  const LINK = /^https?:\/\/\S+$/i;
  const bar = () => document.querySelector("[data-logbar]");
  const list = () => document.getElementById("log-completions");
  const options = () => [...(list()?.querySelectorAll("[role=option]") ?? [])];
  const isOpen = () => Boolean(list() && !list().hidden && options().length);
  let closedFor = null; // the line for which Escape closed the list
  let chosen = -1;

  const mark = (line, place) => {
    chosen = place;
    options().forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const option = options()[place];
    if (option) {
      line.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else line.removeAttribute("aria-activedescendant");
  };

  const describe = (line) => {
    line.setAttribute("aria-expanded", String(isOpen()));
    if (isOpen()) line.setAttribute("aria-controls", "log-options");
    else {
      line.removeAttribute("aria-controls");
      mark(line, -1);
    }
  };

  const close = (line) => {
    if (list()) list().hidden = true;
    describe(line);
  };

  const take = (line, option) => {
    const { start, end } = option.parentElement.dataset;
    const rest = line.value.slice(Number(end));
    const before = line.value.slice(0, Number(start)) + option.dataset.text;
    line.value = before + rest;
    line.setSelectionRange(before.length, before.length);
    closedFor = line.value;
    close(line);
    line.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const ready = (line) => {
    if (line.getAttribute("role") === "combobox") return;
    line.setAttribute("role", "combobox");
    line.setAttribute("aria-autocomplete", "list");
    line.setAttribute("aria-haspopup", "listbox");
    describe(line);
  };
  document.addEventListener("focusin", (event) => {
    if (event.target.id === "log-line") ready(event.target);
  });
  if (bar()) ready(bar().elements.line);

  document.addEventListener("htmx:configRequest", (event) => {
    if (event.target.id !== "log-preview") return;
    const line = bar().elements.line;
    event.detail.parameters.set?.("caret", String(line.selectionEnd ?? line.value.length));
  });

  // What comes for a line that is no longer there, or whose list was closed, is not shown.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id !== "log-preview") return;
    const asked = event.detail.requestConfig?.parameters?.line ?? event.detail.requestConfig?.formData?.get("line");
    if (asked !== undefined && asked !== bar()?.elements.line.value) event.detail.shouldSwap = false;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const line = bar()?.elements.line;
    if (!line || !isOpen()) return line && describe(line);
    if (closedFor === line.value || document.activeElement !== line) close(line);
    else if (event.target.id === "log-preview" || event.target.id === "log-completions") {
      mark(line, -1);
      describe(line);
    }
  });

  document.addEventListener("keydown", (event) => {
    const line = event.target;
    if (line.id !== "log-line" || event.isComposing) return;
    if (!isOpen()) {
      if (event.key === "ArrowDown" && line.value && !event.altKey) {
        closedFor = null;
        window.htmx?.trigger("#log-preview", "look");
      }
      return;
    }
    const all = options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = chosen < 0 && step < 0 ? all.length : chosen;
      mark(line, (from + step + all.length) % all.length);
    } else if (event.key === "Tab" && !event.shiftKey) take(line, all[Math.max(chosen, 0)]);
    else if (event.key === "Enter" && chosen >= 0) take(line, all[chosen]);
    else if (event.key === "Escape") {
      closedFor = line.value;
      close(line);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  // A press on a row takes it, and leaves the focus, and a phone's keyboard, where it is.
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest?.("#log-completions")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const option = event.target.closest?.("#log-completions [role=option]");
    if (option) take(bar().elements.line, option);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.id === "log-line" && isOpen()) close(event.target);
  });

  // A chip opens its field, and that alone; Enter or Escape in it, or a press elsewhere, close it again.
  const folded = (more) => {
    delete more.dataset.only;
    for (const field of more.querySelectorAll("[data-shown]")) delete field.dataset.shown;
    more.open = false;
  };
  document.addEventListener("click", (event) => {
    const chip = event.target.closest?.("[data-chip]");
    const more = bar()?.querySelector("[data-more]");
    if (!more) return;
    if (!chip) {
      if (more.dataset.only && !more.contains(event.target)) folded(more);
      return;
    }
    const name = chip.dataset.chip;
    if (name === "kind") {
      bar().elements.kind.focus();
      return;
    }
    const place = more.querySelector(`[data-field="${name}"]`);
    folded(more);
    more.dataset.only = name;
    place.dataset.shown = "";
    more.open = true;
    const field = place.querySelector("input, textarea");
    const words = chip.querySelector(".chip-words").textContent.replace(/^@ /, "");
    if (!field.value && field.type !== "date" && !chip.classList.contains("chip-none")) field.value = words;
    field.focus();
    field.select?.();
  });
  document.addEventListener("keydown", (event) => {
    const more = event.target.closest?.("[data-more][data-only]");
    if (!more || !["Enter", "Escape"].includes(event.key) || event.isComposing) return;
    if (event.key === "Escape") event.target.value = "";
    event.target.dispatchEvent(new Event("input", { bubbles: true }));
    folded(more);
    bar().elements.line.focus();
    event.preventDefault();
    event.stopPropagation();
  });

  document.addEventListener("log:cleared", (event) => {
    closedFor = null;
    pageSays(event.target, "");
    const more = event.target.querySelector("[data-more]");
    if (more) folded(more);
    const line = event.target.elements.line;
    close(line);
    window.htmx?.trigger("#log-preview", "htmx:abort");
    window.htmx?.trigger("#log-preview", "look");
  });
  // What is sent is settled: an answer to an earlier key would show it again.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches?.("[data-logbar]")) {
      window.htmx.trigger("#log-preview", "htmx:abort");
      close(event.target.elements.line);
    }
  });

  // A link that is pasted fills in what its page says; several lines are looked at before they are logged.
  document.addEventListener("paste", (event) => {
    const line = event.target;
    if (line.id !== "log-line") return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (LINK.test(text.trim())) setTimeout(() => fill(line.form, { link: text.trim() }));
    const lines = text.split(/\r\n?|\n/).filter((each) => each.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    several([line.value.trim(), ...lines].filter(Boolean).join("\n"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "log-line" || event.key !== "Enter" || !event.shiftKey) return;
    event.preventDefault();
    several(`${event.target.value}\n`);
  });
  const several = (text) => {
    const form = document.getElementById("log-several");
    if (!form) return;
    form.elements.lines.value = text;
    form.elements.kind.value = bar().elements.kind.value;
    form.submit();
  };

  // A posting or a profile whose link is pasted, shared or handed over by the bookmark: what its public page says is filled
  // into the bar. What one has typed meanwhile stays.
  const pageSays = (form, words) => {
    const place = form.querySelector("[data-page]");
    if (place) place.textContent = words;
  };
  const fill = async (form, { link, title = "", posting = "" }) => {
    const token = form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
    const body = new URLSearchParams({ url: link, title, posting });
    let answer;
    try {
      const response = await fetch(form.elements.posting.dataset.pageSaid, {
        method: "POST",
        body,
        headers: { "X-CSRFToken": token },
        credentials: "same-origin",
        redirect: "error",
      });
      if (!response.ok) return;
      answer = await response.json();
    } catch {
      return; // the link alone is logged then
    }
    if (form.elements.link.value !== link && !form.elements.line.value.includes(link)) return; // logged, or thought better of
    const alone = form.elements.line.value.replace(link, "").trim() === "";
    for (const [name, value] of Object.entries(answer.fields)) {
      const field = form.elements[name];
      if (field && !field.value) field.value = value;
    }
    const kinds = [...form.elements.kind.options].map((option) => option.value);
    if (alone && answer.kind && kinds.includes(answer.kind)) form.elements.kind.value = answer.kind;
    window.say(answer.said);
    pageSays(form, answer.said);
    form.elements.line.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("log:page", (event) => {
    if (event.detail.link) fill(event.detail.bar, event.detail);
  });
  // A page that the server has filled in already.
  const shown = bar();
  if (shown?.elements.link?.value && !shown.elements.line.value) fill(shown, { link: shown.elements.link.value });
})();
