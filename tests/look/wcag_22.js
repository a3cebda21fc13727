// What a page is asked of by tests/look/test_wcag_22.py. Each function returns lines that name elements.
window.wcag = (() => {
  "use strict";
  const SMALLEST = 24;
  const shown = (element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && element.getClientRects().length > 0;
  const where = (element) => {
    if (!element || element === document.body) return "BODY";
    const words = (element.getAttribute("aria-label") || element.textContent || element.name || "").trim().replace(/\s+/g, " ");
    const id = element.id ? `#${element.id}` : "";
    return `${element.tagName.toLowerCase()}${id}.${element.className.toString().replaceAll(" ", ".")} “${words.slice(0, 40)}”`;
  };
  const focusable = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
      (element) => !element.disabled && element.type !== "hidden" && shown(element) && !element.closest(".skip"),
    );

  const cutBy = (element) => {
    const box = element.getBoundingClientRect();
    return { width: box.width, height: box.height, left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  };

  // 2.4.11: what has the focus is not hidden whole: one point of it, at least, is its own.
  const focusHidden = () => {
    const found = [];
    for (const element of focusable()) {
      element.focus();
      if (document.activeElement !== element) continue;
      const box = element.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
      const own = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
      });
      if (!own && box.width > 1 && box.height > 1) found.push(where(element));
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return found;
  };

  // 2.5.8: 24 by 24, or nothing else within a circle of 24 around its middle; links within a sentence are left out.
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline" && element.tagName !== "A") return false;
    const text = element.parentElement.textContent.trim();
    return text.length > element.textContent.trim().length + 2;
  };
  const tooSmall = () => {
    const targets = focusable().filter((element) => !element.closest(".visually-hidden"));
    const boxes = targets.map((element) => {
      const label = element.matches("input[type=checkbox], input[type=radio]") ? element.closest("label") ?? element.labels?.[0] : null;
      return cutBy(label ?? element);
    });
    return targets
      .filter((element, index) => {
        const box = boxes[index];
        if ((box.width >= SMALLEST && box.height >= SMALLEST) || inSentence(element) || element.matches(".visually-hidden")) return false;
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return boxes.some((other, number) => {
          if (number === index || targets[number].contains(element) || element.contains(targets[number])) return false;
          const dx = Math.max(other.left - x, 0, x - other.right);
          const dy = Math.max(other.top - y, 0, y - other.bottom);
          return Math.hypot(dx, dy) < SMALLEST / 2;
        });
      })
      .map(where);
  };

  // 2.5.7: what can be dragged has a control of its own that moves it.
  const onlyDragged = () =>
    [...document.querySelectorAll("[draggable=true]")]
      .filter((card) => ![...card.querySelectorAll("a, button")].some((one) => /move/i.test(one.getAttribute("aria-label") || one.textContent)))
      .map(where);

  // 1.4.13: no rule shows by :hover what is not there otherwise.
  const byHover = () => {
    const found = [];
    const read = (rules) => {
      for (const rule of rules) {
        if (rule.selectorText?.includes(":hover") && (rule.style.display || rule.style.visibility || rule.style.content)) found.push(rule.selectorText);
        if (rule.cssRules) read(rule.cssRules);
      }
    };
    [...document.styleSheets].forEach((sheet) => read(sheet.cssRules));
    return found;
  };

  const statusPlaces = () => (document.querySelector("[role=status][aria-live], [aria-live=polite]") ? [] : ["no place that is read aloud"]);

  const wide = () => {
    const excess = document.documentElement.scrollWidth - innerWidth;
    if (excess <= 0) return [];
    const reaches = [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + excess - 1);
    return [`${excess} px too wide: ${reaches.slice(0, 2).map(where).join(", ")}`];
  };

  // 1.4.12: with the spacing that a reader may set, no text is cut off.
  const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";
  const spaced = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACED);
    document.adoptedStyleSheets = [sheet];
    const found = [...document.querySelectorAll("main *, header *")]
      .filter((element) => shown(element) && !element.closest(".visually-hidden, svg, .skip"))
      .filter((element) => {
        const style = getComputedStyle(element);
        if (element.clientWidth <= 1) return false; // for those who listen
        const cutsWidth = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const cutsHeight = ["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        return (cutsWidth || cutsHeight) && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      })
      .map(where);
    const tooWide = wide();
    document.adoptedStyleSheets = [];
    return { "1.4.12": [...found, ...tooWide] };
  };

  return {
    all: () => ({
      "1.4.13": byHover(),
      "2.4.11": focusHidden(),
      "2.5.7": onlyDragged(),
      "2.5.8": tooSmall(),
      "4.1.3": statusPlaces(),
    }),
    narrow: () => ({ "1.4.10": wide() }),
    spaced,
    links: () => [...document.querySelectorAll("a[href]")].filter((one) => one.origin === location.origin).map((one) => one.pathname + one.search),
    // At a desk as it is shown; a phone has it in a menu that is closed.
    navigation: () => {
      const links = [...document.querySelectorAll("header nav a[href]")];
      const open = links.filter(shown);
      return (open.length ? open : links).map((one) => new URL(one.href).pathname);
    },
    pasteRefused: () =>
      [...document.querySelectorAll("input")]
        .filter((field) => !field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })))
        .map(where),
    focusable,
    where,
  };
})();
