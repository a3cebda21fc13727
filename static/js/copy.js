// A button that copies what stands in a field; without it the field is selected and copied as anywhere.
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    if (!field) continue;
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = "Copied";
      } catch {
        field.select();
        button.textContent = "Press Ctrl and C";
      }
      window.say(button.textContent);
      setTimeout(() => {
        button.textContent = words;
      }, 3000);
    });
  }
})();
