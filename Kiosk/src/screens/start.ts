import { h, icon } from "../dom";
import { icons } from "../icons";
import type { View } from "../view";

/** What somebody needs, and in which language they read. */
export const start = (view: View): Node[] => [
  h("h1", { id: "titre", tabindex: "-1" }, view.words.say("kiosk.ask")),
  h("ul", { class: "besoins" }, ...view.book.needs.map((need) =>
    h("li", {}, h("button", { type: "button", id: `besoin-${need}`, onclick: () => view.go({ name: "list", need, wished: [], shown: {} }) },
      icon(icons[need] ?? ""), h("span", {}, view.words.say(`need.${need}`)))))),
  h("nav", { class: "langues", "aria-label": view.words.say("language.label") }, h("ul", {}, ...Object.entries(view.book.languages).map(([code, texts]) =>
    h("li", {}, h("button", {
      type: "button", id: `langue-${code}`, lang: code, dir: texts["language.dir"]!, "aria-pressed": `${code === view.words.code}`, onclick: () => view.speak(code),
    }, texts["language.name"]!))))),
  h("p", { class: "secours" }, view.words.say("foot"), view.words.say("language.draft") === "" ? null : ` ${view.words.say("language.draft")}`),
];
