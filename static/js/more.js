// A list that goes on: its next rows are asked for while the end of what is drawn is still half a screen away.
(() => {
  "use strict";
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        entry.target.dispatchEvent(new Event("more"));
      }
    },
    { rootMargin: "0px 0px 50% 0px" },
  );
  document.addEventListener("htmx:load", (event) => {
    const links = [...event.target.querySelectorAll("[data-more]")];
    if (event.target.matches("[data-more]")) links.push(event.target);
    for (const link of links) near.observe(link);
  });
})();
