import { h } from "./dom";
import type { Words } from "./words";

const warning = 15;

/** Goes back to the start when nobody touches anything any more: what one person looked for is nothing for the next. Warns before. */
export class Idle {
  private touched = performance.now();
  private readonly dialog: HTMLDialogElement;

  /** @param seconds Without a touch, the warning included. */
  constructor(private readonly seconds: number, private readonly words: () => Words, private readonly isAtStart: () => boolean, private readonly leave: () => void) {
    this.dialog = h("dialog", { role: "alertdialog", "aria-labelledby": "encore", "aria-describedby": "encore-texte" });
    this.dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(this.dialog);
    for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchmove"]) {
      addEventListener(sign, () => this.stay(), { passive: true, capture: true });
    }
    setInterval(() => this.tick(), 1000);
  }

  private tick(): void {
    if (this.isAtStart()) {
      this.touched = performance.now();
    }
    const left = Math.ceil(this.seconds - (performance.now() - this.touched) / 1000);
    if (left <= 0) {
      this.stay();
      this.leave();
    } else if (left <= warning) {
      this.warn(left);
    }
  }

  private warn(left: number): void {
    const words = this.words();
    const text = words.say("kiosk.idle.text", { count: left });
    if (this.dialog.open) {
      this.dialog.querySelector("#encore-texte")!.textContent = text;
      return;
    }
    this.dialog.replaceChildren(
      h("h2", { id: "encore" }, words.say("kiosk.idle")), h("p", { id: "encore-texte", role: "timer", "aria-live": "off" }, text),
      h("button", { type: "button", class: "plein", onclick: () => this.stay() }, words.say("kiosk.idle.stay")));
    this.dialog.showModal();
  }

  private stay(): void {
    this.touched = performance.now();
    if (this.dialog.open) {
      // The touch that says "I am here" must not press what lies under the warning.
      setTimeout(() => this.dialog.close(), 0);
    }
  }
}
