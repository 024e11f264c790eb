// Keeps a call in the caller's hand while the page is open, tells at once when its place no longer waits, and lets letters choose what the call brought.
// Without it every form extends the call, and everything can be chosen as in any form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-appel]");
  const banner = document.querySelector("[data-bandeau]");
  if (!form || !banner || !window.fetch) {
    return;
  }

  const minute = 60000;
  const beat = async () => {
    const said = new URLSearchParams();
    for (const name of ["bail", "appel", "par"]) {
      for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        said.append(name, field.value);
      }
    }

    try {
      const answer = await fetch(form.dataset.appel, { method: "POST", body: said, cache: "no-store" });
      if (!answer.ok) {
        return;
      }

      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
      // The same words are not said twice to who listens to the page.
      if (banner.textContent.trim() !== fresh.textContent.trim()) {
        banner.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // The next minute tries again; the call lasts for several.
    }
  };

  setInterval(beat, minute);
  if (window.EventSource) {
    // Where the line breaks or there is no seat, the minute above is what remains.
    const line = new EventSource(form.dataset.flux);
    line.addEventListener("change", beat);
    // What happened before the line stood, or while it was broken.
    line.addEventListener("open", beat);
    // Some browsers let a left page's line go only when the next one needs it.
    addEventListener("pagehide", () => line.close());
  }

  const bar = document.querySelector("[data-raccourcis]");
  const box = bar.querySelector("input");
  const keys = new Map();
  for (const choice of form.querySelectorAll("[data-touche]")) {
    keys.set(choice.dataset.touche, choice);
    const shown = document.createElement("kbd");
    shown.textContent = choice.dataset.touche;
    shown.setAttribute("aria-hidden", "true");
    choice.labels[0].append(" ", shown);
  }

  const show = () => {
    form.classList.toggle("raccourcis", box.checked);
    for (const [key, choice] of keys) {
      if (box.checked) {
        choice.setAttribute("aria-keyshortcuts", key);
      } else {
        choice.removeAttribute("aria-keyshortcuts");
      }
    }
  };

  // Some browsers refuse to remember: then they are on.
  const remember = (value) => {
    try {
      return value === undefined ? localStorage.getItem("raccourcis") : localStorage.setItem("raccourcis", value);
    } catch {
      return null;
    }
  };

  const isWritten = (element) =>
    element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName) || (element.tagName === "INPUT" && !/^(radio|checkbox)$/.test(element.type));

  box.checked = remember() !== "non";
  box.addEventListener("change", () => {
    remember(box.checked ? "oui" : "non");
    show();
  });
  document.addEventListener("keydown", (event) => {
    const choice = keys.get(event.key.toLowerCase());
    if (!choice || !box.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat || isWritten(event.target)) {
      return;
    }

    event.preventDefault();
    choice.checked = true;
    choice.focus();
  });
  bar.hidden = false;
  show();
})();
