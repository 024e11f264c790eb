import { Clock } from "./clock";
import type { Copy } from "./copy/copy";
import type { Line, Way } from "./copy/follow";
import { Dates } from "./dates";
import { h } from "./dom";
import { Finder } from "./find";
import { Idle } from "./idle";
import { lineText } from "./linebar";
import { dateOf, Zone } from "./opening/zone";
import { list } from "./screens/list";
import { sheet } from "./screens/sheet";
import { start } from "./screens/start";
import type { Settings } from "./settings";
import type { Place, View } from "./view";
import { Words, type Book } from "./words";

/** Doors open and close while somebody reads. */
const look = 2_000;

/** How often a kiosk at which nobody stands asks whether there is a newer page. */
const renewal = 600_000;

/** The one screen: draws where somebody is, again whenever a place or a clock changes something, without taking the focus or the scroll away. */
export class Kiosk {
  private place: Place = { name: "start" };
  private words: Words;
  private dates!: Dates;
  private line: Line = "opening";
  private isDue = false;
  private readonly finder: Finder;
  private readonly home: string;
  private readonly main = h("main", { id: "contenu" });
  private readonly line_ = h("p", { id: "ligne", role: "status" });
  private readonly time = h("p", { id: "heure" });
  private readonly demo = h("p", { id: "demo", hidden: true });
  /** There from the beginning, or screen readers would not hear it change. */
  private readonly told = h("p", { id: "trouves", class: "x", role: "status" });
  private readonly bar = h("nav", { id: "barre" });
  private readonly memory = h("p", { id: "memoire", class: "ou", hidden: true });

  constructor(private readonly book: Book, settings: Settings, private readonly copy: Copy, private readonly clock: Clock, private readonly refresh: () => void) {
    this.home = book.languages[settings.language] ? settings.language : Object.keys(book.languages)[0]!;
    this.words = new Words(book, this.home);
    this.finder = new Finder(book, settings.here);
    document.body.replaceChildren(
      h("header", {}, h("p", { class: "marque" }, "Soliguide"), this.time, this.demo), this.main, this.told, h("footer", {}, this.bar, this.line_, this.memory));
    this.speak(this.home, true);
    copy.changed = () => this.due();
    new Idle(settings.idle, () => this.words, () => this.isAtStart, () => this.leave());
    setInterval(() => this.draw(), look);
    setInterval(() => this.isAtStart && this.refresh(), renewal);
  }

  /** The line holds, or does not. How, is written on the page for whoever looks after kiosks; nobody reads it on the screen. */
  hear(line: Line, way: Way): void {
    document.documentElement.dataset.line = way;
    if (this.line !== line) {
      this.line = line;
      this.due();
    }
  }

  private get isAtStart(): boolean {
    return this.place.name === "start" && this.words.code === this.home && scrollY === 0;
  }

  private leave(): void {
    this.speak(this.home, true);
    this.go({ name: "start" });
    // Focus is nobody's until somebody comes.
    (document.activeElement as HTMLElement | null)?.blur();
    this.refresh();
  }

  private speak(language: string, quietly = false): void {
    this.words = new Words(this.book, language);
    this.dates = new Dates(this.words, () => dateOf(this.zone.dayOf(this.clock.now))[0]);
    Object.assign(document.documentElement, { lang: language, dir: this.words.direction });
    this.draw();
    if (!quietly) {
      document.getElementById(`langue-${language}`)?.focus();
    }
  }

  private go(place: Place): void {
    const before = this.place;
    this.place = place;
    this.draw();
    if (before.name === place.name && place.name === "list") {
      // More of the same list: nothing moves, and the first of the new ones is next.
      return;
    }
    // Who comes back finds the place they came from.
    const back = before.name === "sheet" && place.name === "list" ? document.getElementById(`lieu-${before.id}`) : null;
    (back ?? document.getElementById("titre"))?.focus({ preventScroll: back === null });
    if (back === null) {
      scrollTo(0, 0);
    }
  }

  private back(): void {
    this.go(this.place.name === "sheet" ? { ...this.place, name: "list" } : { name: "start" });
  }

  /** Once for all that comes in one breath: a first copy comes in hundreds of messages. */
  private due(): void {
    if (!this.isDue) {
      this.isDue = true;
      setTimeout(() => {
        this.isDue = false;
        this.draw();
      }, 50);
    }
  }

  /** The clocks of the places around: the first one's. */
  private get zone(): Zone {
    const first = this.copy.places.values().next().value;
    return Zone.of(first?.place.timeZone ?? "Europe/Paris") ?? Zone.of("Europe/Paris")!;
  }

  private draw(): void {
    const { words, dates, clock, copy } = this;
    let told = "";
    const view: View = {
      book: this.book, words, dates, clock, copy, finder: this.finder, held: (id) => copy.places.get(id), go: (place) => this.go(place),
      tell: (text) => { told = text; }, speak: (language) => this.speak(language),
    };
    const place = this.place;
    fill(this.main, place.name === "start" ? start(view) : place.name === "list" ? list(view, place) : sheet(view, place));
    this.main.className = place.name;
    set(this.told, told);
    fill(this.bar, place.name === "start" ? [] : [
      h("button", {
        type: "button", id: "retour", onclick: () => this.back(),
      }, words.say("kiosk.back")),
      h("button", { type: "button", id: "debut", onclick: () => this.leave() }, words.say("kiosk.again")),
    ]);
    this.bar.setAttribute("aria-label", words.say("kiosk.bar"));
    const { text, state } = lineText(this.line, copy, words, dates, clock, this.zone);
    set(this.line_, text);
    this.line_.className = state;
    this.memory.hidden = copy.lasts || place.name !== "start";
    set(this.memory, words.say("kiosk.memory"));
    set(this.time, dates.moment(clock.now, this.zone));
    this.demo.hidden = !clock.demo;
    set(this.demo, words.say("demo", { day: dates.day(this.zone.dayOf(clock.now)) }));
    document.title = `${this.main.querySelector("h1")?.textContent ?? ""} – Soliguide`;
  }
}

const set = (element: HTMLElement, text: string): void => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
};

/** Puts what is new in place of what is old, unless it is the same; whatever has the focus keeps it. */
const fill = (element: HTMLElement, nodes: readonly Node[]): void => {
  const fresh = document.createElement("div");
  fresh.append(...nodes);
  if (fresh.childNodes.length === element.childNodes.length && [...fresh.childNodes].every((node, at) => node.isEqualNode(element.childNodes[at]!))
    && element.dataset.drawn === "yes") {
    // Listeners of the old ones lead where those of the new ones do.
    return;
  }
  const focused = element.contains(document.activeElement) ? document.activeElement!.id : "";
  element.replaceChildren(...fresh.childNodes);
  element.dataset.drawn = "yes";
  if (focused !== "") {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
};
