// What is typed without network is kept in this browser, with its student and a key, and sent later, once: when the
// network is back, when a page is opened, or by “Send now”. Nothing is sent in another student's session.
window.keptLines = (() => {
  "use strict";
  const { student, kept, worker } = document.currentScript.dataset;
  const database = window.idb
    ? window.idb.openDB("career-services", 1, {
        upgrade(db) {
          db.createObjectStore("lines", { keyPath: "key" });
          db.createObjectStore("me", { keyPath: "id" });
        },
      })
    : Promise.reject(new Error("no database"));
  database.catch(() => {}); // a browser that keeps nothing: what fails is then said where it fails

  const all = async () => {
    const lines = await (await database).getAll("lines");
    return lines.sort((one, other) => (one.at < other.at ? -1 : 1));
  };
  const me = async () => (await (await database).get("me", "me")) ?? null;
  const drop = async (key) => (await database).delete("lines", key);

  const remember = async () => {
    const select = document.querySelector("[data-logbar] select[name=kind]");
    if (!student || !select?.options.length) return;
    const kinds = [...select.options].map((option) => [option.value, option.textContent, option.dataset.hint ?? ""]);
    await (await database).put("me", { id: "me", student, kinds, kind: select.value });
  };

  const FIELDS = ["kind", "line", "day", "person", "employer", "role", "link", "note"];
  const keep = async (form) => {
    const owner = student || (await me())?.student;
    if (!owner) return false;
    const key = form.elements.source_key?.value || crypto.randomUUID();
    const fields = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name]?.value ?? ""]));
    await (await database).put("lines", { key, student: owner, fields, at: new Date().toISOString(), refused: "" });
    if (form.elements.source_key) form.elements.source_key.value = crypto.randomUUID();
    return true;
  };

  // Returns how many were sent, and why no more were: "", "away" (no network) or "out" (signed out).
  const sendAll = async () => {
    const waiting = await all();
    if (!waiting.length) return { sent: 0, why: "" };
    let whose;
    try {
      const answer = await fetch(kept, { redirect: "manual", credentials: "same-origin", cache: "no-store" });
      if (!answer.ok) return { sent: 0, why: "out" };
      whose = await answer.json();
    } catch {
      return { sent: 0, why: "away" };
    }
    let sent = 0;
    for (const line of waiting) {
      if (line.student !== String(whose.student)) continue;
      const body = new URLSearchParams({ ...line.fields, source_key: line.key, student: line.student, device_time: line.at });
      try {
        const answer = await fetch(kept, {
          method: "POST",
          body,
          redirect: "manual",
          credentials: "same-origin",
          headers: { "X-CSRFToken": whose.token },
        });
        if (answer.status === 200) {
          await drop(line.key);
          sent += 1;
        } else if (answer.status === 422) {
          const { said } = await answer.json();
          await (await database).put("lines", { ...line, refused: said });
        } else if (answer.status !== 409) return { sent, why: "out" };
      } catch {
        return { sent, why: "away" };
      }
    }
    return { sent, why: "" };
  };
  // One tab at a time; the server would find the same line again all the same.
  const send = () =>
    navigator.locks ? navigator.locks.request("kept-lines", sendAll) : sendAll();

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const button = (words, act) => {
    const made = element("button", { type: "button", className: "btn btn-secondary btn-sm", textContent: words });
    made.addEventListener("click", act);
    return made;
  };

  const refusedRow = (line) =>
    element(
      "li",
      {},
      element("p", { className: "row-main", textContent: line.fields.line }),
      element("p", { className: "row-note", textContent: line.refused }),
      element(
        "p",
        { className: "row-actions" },
        button("Change it", async () => {
          document.querySelector("[data-log-open]")?.click();
          const bar = document.querySelector("[data-logbar]");
          if (!bar) return;
          for (const name of FIELDS) if (bar.elements[name] && line.fields[name]) bar.elements[name].value = line.fields[name];
          bar.elements.source_key.value = line.key;
          await drop(line.key);
          await show();
          bar.elements.line.focus();
          bar.elements.line.dispatchEvent(new Event("input", { bubbles: true }));
        }),
        button("Throw it away", async () => {
          await drop(line.key);
          await show();
        }),
      ),
    );

  const show = async (why = "") => {
    const place = document.getElementById("kept");
    if (!place) return;
    const waiting = await all();
    const own = waiting.filter((line) => !student || line.student === student);
    const unsent = own.filter((line) => !line.refused);
    const parts = [];
    if (unsent.length) {
      const [are, they, them] = unsent.length === 1 ? ["is", "It is", "it"] : ["are", "They are", "them"];
      const how = why === "out" ? `Sign in to send ${them}.` : `${they} sent as soon as you are online.`;
      parts.push(element("p", {}, `${plural(unsent.length, "line")} ${are} kept on this device. ${how}`));
      parts.push(button("Send now", () => sendAndSay(true)));
    }
    const refused = student ? own.filter((line) => line.refused) : [];
    if (refused.length) {
      parts.push(element("p", { textContent: `${plural(refused.length, "kept line")} could not be logged:` }));
      parts.push(element("ul", { className: "rows" }, ...refused.map(refusedRow)));
    }
    const others = waiting.length - own.length;
    if (others) {
      const verb = others === 1 ? "is" : "are";
      parts.push(element("p", { textContent: `${plural(others, "line")} of somebody else ${verb} kept here, and sent when they sign in.` }));
    }
    place.replaceChildren(...parts);
    place.hidden = !parts.length;
  };

  const say = (words) => {
    const live = document.getElementById("live");
    if (live) live.textContent = words;
  };

  const sendAndSay = async (asked = false) => {
    const { sent, why } = await send();
    await show(why);
    if (sent) {
      say(`${plural(sent, "kept line")} sent.`);
      const place = document.getElementById("kept");
      const link = element("a", { href: "", textContent: "Show" });
      place?.append(element("p", {}, `${plural(sent, "kept line")} sent and logged. `, link));
      if (place) place.hidden = false;
    } else if (asked && why === "away") say("Still no connection. What you typed is safe on this device.");
    return why;
  };

  // The bar's post did not get through: its line is kept.
  document.addEventListener(
    "htmx:sendError",
    (event) => {
      const bar = event.target;
      if (!bar.matches?.("[data-logbar]")) return;
      event.stopPropagation();
      keep(bar)
        .then((done) => {
          if (!done) throw new Error("nobody's");
          window.logbar?.clear(bar);
          say("No connection: your line is kept on this device and sent as soon as you are online.");
          return show("away");
        })
        .catch(() => say("No connection, and this browser keeps nothing. What you typed is still here; try again."));
    },
    true,
  );

  // Signing out clears the browser: what is kept is sent first, or it is asked whether to lose it.
  document.addEventListener(
    "submit",
    async (event) => {
      const form = event.target;
      if (!form.matches?.("[data-sign-out]") || form.dataset.settled !== undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const leave = () => {
        form.dataset.settled = "";
        form.requestSubmit();
      };
      try {
        if (!(await all()).length) return leave();
        await send();
        const left = await all();
        if (!left.length) return leave();
        await show();
        ask(left.length, leave);
      } catch {
        leave();
      }
    },
    true,
  );
  const ask = (number, leave) => {
    const dialog = document.getElementById("kept-ask");
    dialog.querySelector("[data-number]").textContent = plural(number, "line");
    dialog.onclose = () => {
      if (dialog.returnValue === "lose") leave();
    };
    dialog.showModal();
  };

  window.addEventListener("online", () => sendAndSay());
  if (student || document.getElementById("kept")) sendAndSay().catch(() => {});
  document.addEventListener("log:kinds", () => remember().catch(() => {}));
  remember().catch(() => {});
  if (worker) navigator.serviceWorker?.register(worker).catch(() => {});

  // A bar that was opened without network gets the kinds that this browser has seen.
  document.addEventListener("log:unreachable", async (event) => {
    const known = await me().catch(() => null);
    if (known?.student === student) fill(event.detail.elements.kind, known);
  });
  const fill = (select, known) => {
    select.replaceChildren(...known.kinds.map(([value, words, hint]) => {
      const option = element("option", { value, textContent: words, selected: value === known.kind });
      option.dataset.hint = hint;
      return option;
    }));
  };

  return { keep, show, me, fill, say };
})();
