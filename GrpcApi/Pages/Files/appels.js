// Keeps a call in the caller's hand while the page is open, and tells when its place no longer waits. Without it every form extends the call.
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
})();
