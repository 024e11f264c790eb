// Keeps the figures of a campaign's page alive. The page is complete without it.
(() => {
  "use strict";
  const page = document.querySelector("[data-flux]");
  if (!page || !window.EventSource) {
    return;
  }

  const state = page.querySelector("[data-etat]");
  const button = page.querySelector(".suivi button");
  const drawn = ["today", "answered", "presumed"];
  const pause = 2000;
  let source = null;
  let paused = false;
  let timer = 0;
  let drawing = false;
  let stale = false;

  const say = (name) => { state.textContent = name ? state.dataset[name] : ""; };

  const draw = async () => {
    stale = true;
    if (drawing) {
      return;
    }

    drawing = true;
    while (stale) {
      stale = false;
      try {
        const answer = await fetch(page.dataset.courbe, { headers: { Accept: "text/html" } });
        if (answer.ok) {
          const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
          for (const part of parsed.querySelectorAll("[data-partie]")) {
            document.querySelector(`[data-partie="${part.dataset.partie}"]`)?.replaceChildren(...part.childNodes);
          }
        }
      } catch {
        // The stream notices a broken line as well and says so; the next day draws again.
      }

      await new Promise((done) => { setTimeout(done, pause); });
    }

    drawing = false;
  };

  const show = (texts) => {
    let curve = false;
    for (const [name, text] of Object.entries(texts)) {
      for (const place of document.querySelectorAll(`[data-chiffre="${name}"]`)) {
        if (place.textContent !== text) {
          curve ||= drawn.includes(name);
          place.textContent = text;
        }
      }

      for (const bar of document.querySelectorAll(`[data-largeur="${name}"]`)) {
        bar.setAttribute("width", text);
      }
    }

    if (curve) {
      draw();
    }
  };

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  const open = () => {
    if (source || paused || document.hidden) {
      return;
    }

    source = new EventSource(page.dataset.flux);
    source.addEventListener("open", () => say("direct"));
    source.addEventListener("chiffres", (event) => show(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      say("coupe");
      // The browser tries again by itself, except after a refusal.
      if (source.readyState === EventSource.CLOSED) {
        close();
        timer = setTimeout(open, 15000);
      }
    });
  };

  // Browsers allow six lines per host: a page that nobody looks at gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else {
      open();
    }
  });

  page.querySelector(".suivi").hidden = false;
  page.querySelector(".fige").hidden = true;
  button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? button.dataset.reprise : button.dataset.pause;
    if (paused) {
      close();
      say("pause");
    } else {
      open();
    }
  });

  open();
})();
