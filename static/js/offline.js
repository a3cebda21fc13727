// The page without network: a line can be typed and is kept. It shows nothing of what is kept but how much.
(() => {
  "use strict";
  const form = document.getElementById("offline-form");
  const nobody = document.getElementById("offline-nobody");
  const lines = window.keptLines;
  lines
    .me()
    .then((known) => {
      if (!known) throw new Error("nobody was here");
      lines.fill(form.elements.kind, known);
      form.hidden = false;
      form.elements.line.focus();
    })
    .catch(() => {
      nobody.hidden = false;
    });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.elements.line.value.trim()) return;
    await lines.keep(form);
    form.elements.line.value = "";
    lines.say("Kept on this device. It is sent as soon as you are online.");
    await lines.show("away");
    form.elements.line.focus();
  });
  document.getElementById("offline-again").addEventListener("click", () => location.reload());
  window.addEventListener("online", () => {
    lines.say("You are online again.");
  });
})();
