// Keeps focus where the person is when htmx swaps a part, and says in words when a request fails.
(() => {
  "use strict";

  const say = (words) => {
    const live = document.getElementById("live");
    if (live) live.textContent = words;
  };

  const showFailure = (words) => {
    const place = document.getElementById("notices");
    const pattern = document.getElementById("failure");
    if (!place || !pattern) return;
    place.querySelector("[data-failure]")?.remove();
    const notice = pattern.content.cloneNode(true);
    notice.querySelector("div > div").textContent = words;
    place.append(notice);
    say(words);
  };

  const focusOn = (element) => {
    if (!element.matches("a[href], button, input, select, textarea, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  // Where the focus was before a swap, so that it can be found again by name if its element was replaced.
  let before = null;
  document.addEventListener("htmx:beforeSwap", () => {
    const active = document.activeElement;
    before = active && active !== document.body ? { id: active.id, name: active.getAttribute("name") } : null;
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const part = event.detail.elt;
    if (!part || !part.querySelector) return;
    const wanted = part.querySelector("[data-focus]") || part.querySelector(".is-invalid, [aria-invalid='true']");
    if (wanted) {
      focusOn(wanted);
      return;
    }
    if (!before || document.activeElement !== document.body) return;
    const again =
      (before.id && document.getElementById(before.id)) ||
      (before.name && part.querySelector(`[name="${CSS.escape(before.name)}"]`));
    if (again) focusOn(again);
    else if (part.isConnected) focusOn(part);
    before = null;
  });

  // A look at what is typed comes again with the next key: its failures are no news.
  const isQuiet = (event) => Boolean(event.target.closest?.("[data-quiet]"));

  document.addEventListener("htmx:responseError", (event) => {
    if (isQuiet(event)) return;
    const status = event.detail.xhr.status;
    if (status === 401 || status === 403) {
      showFailure("You may not do this, or you are signed out. Reload the page and try again.");
    } else if (status === 429) {
      showFailure("That was too often in a short time. Wait a minute and try again.");
    } else if (status < 500) {
      showFailure("This is no longer there, or has changed. Reload the page and try again.");
    } else {
      showFailure("Something went wrong on our side, and it is on record. Nothing was changed; try again.");
    }
  });
  document.addEventListener("htmx:sendError", (event) => {
    if (isQuiet(event)) return;
    showFailure("No connection: nothing was sent. What you typed is still here; try again.");
  });
  // What an earlier press led to does not stand beside what this one leads to.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isQuiet(event)) return;
    document.querySelector("#notices [data-failure]")?.remove();
    if (event.detail.requestConfig?.verb !== "get") document.getElementById("notices")?.replaceChildren();
  });

  // A whole page that is slow to come shows the same line as a part does.
  const line = document.getElementById("progress");
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && event.target.method !== "dialog") line?.classList.add("htmx-request");
  });
  window.addEventListener("pageshow", () => line?.classList.remove("htmx-request"));

  // Signing in leads on to what stands behind the #, too: no server is sent that, and the form's own address has none.
  const entrance = document.querySelector("form[data-leads-on]");
  if (entrance && location.hash) entrance.action += location.hash;

  window.say = say;
})();
