// Keeps a page that staff leave open up to date: asks for it again every few seconds and puts its parts in place. The page is complete without it.
(() => {
  "use strict";
  const page = document.querySelector("[data-suivre]");
  if (!page || !window.fetch) {
    return;
  }

  const every = Number(page.dataset.suivre) * 1000;
  const state = page.querySelector("[data-etat]");
  const button = page.querySelector(".suivi button");
  let paused = false;
  let timer = 0;

  const say = (name) => {
    const text = state.dataset[name];
    if (state.textContent !== text) {
      state.textContent = text;
    }
  };

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (!answer.ok) {
        throw new Error(answer.status);
      }

      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (paused) {
        return;
      }

      for (const part of fresh.querySelectorAll("[data-partie]")) {
        // What is the same stays where it is, with whatever has the focus in it.
        const here = document.querySelector(`[data-partie="${part.dataset.partie}"]`);
        if (here && here.innerHTML !== part.innerHTML) {
          here.replaceChildren(...part.childNodes);
        }
      }

      say("direct");
    } catch {
      say("coupe");
    }
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (!paused && !document.hidden) {
        await look();
      }

      wait();
    }, every);
  };

  page.querySelector(".suivi").hidden = false;
  page.querySelector(".fige").hidden = true;
  button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? button.dataset.reprise : button.dataset.pause;
    say(paused ? "pause" : "direct");
  });
  say("direct");
  wait();
})();
