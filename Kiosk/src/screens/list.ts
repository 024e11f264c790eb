import { h, isNode, own } from "../dom";
import { groups, type Group, type Listed } from "../find";
import { admissionLines, wishes, wishName } from "../publics";
import { distance, stateNames, statusLine } from "../say";
import type { Place, View } from "../view";

const atFirst = 6;

/** Places for a need: open now, opening later today, then what nobody knows for sure, then what is closed. */
export const list = (view: View, place: Extract<Place, { name: "list" }>): Node[] => {
  const { words, clock } = view;
  const now = clock.now;
  const found = view.finder.find(view.copy.places.values(), place.need, now, place.wished);
  view.tell(found.length === 0 ? words.say("found.none") : found.length === 1 ? words.say("found.one") : words.say("found.many", { count: found.length }));
  return [
    h("h1", { id: "titre", tabindex: "-1" }, words.say(`need.${place.need}`)),
    choices(view, place),
    found.length === 0 ? h("p", { class: "grand" }, words.say("found.none")) : null,
    found.length === 0 ? h("p", {}, words.say("kiosk.none.advice")) : null,
    ...groups.map((group) => section(view, place, group, found.filter((one) => one.group === group), now)),
  ].filter(isNode);
};

/** Who asks and with what: each is switched on and off by a touch. */
const choices = (view: View, place: Extract<Place, { name: "list" }>): Node => h("ul", { class: "pour-qui", "aria-label": view.words.say("form.for") }, ...wishes.map((wish) => {
  const isOn = place.wished.includes(wish);
  return h("li", {}, h("button", {
    type: "button", id: `pour-${wish}`, "aria-pressed": `${isOn}`,
    onclick: () => view.go({ ...place, shown: {}, wished: isOn ? place.wished.filter((other) => other !== wish) : [...place.wished, wish] }),
  }, wishName(view.words, wish)));
}));

const section = (view: View, place: Extract<Place, { name: "list" }>, group: Group, found: readonly Listed[], now: number): Node | null => {
  if (found.length === 0) {
    return null;
  }
  const { words } = view;
  const shown = place.shown[group] ?? atFirst;
  const rest = found.length - shown;
  return h("section", { class: `groupe ${group}`, "aria-labelledby": `groupe-${group}` },
    h("h2", { id: `groupe-${group}` }, words.say(`kiosk.group.${group}`), " ", h("span", { class: "nombre" }, words.number(found.length))),
    h("ul", { class: "lieux" }, ...found.slice(0, shown).map((one) => h("li", {}, line(view, place, one, now)))),
    rest > 0 && h("button", {
      type: "button", class: "plus", id: `plus-${group}`,
      onclick: () => view.go({ ...place, shown: { ...place.shown, [group]: shown + 2 * atFirst } }),
    }, words.say("kiosk.more", { count: rest })));
};

const line = (view: View, from: Extract<Place, { name: "list" }>, found: Listed, now: number): Node => {
  const { words, dates } = view;
  const { place, status, metres } = found;
  const where = [place.onReferral ? "" : place.position?.address ?? place.stops[0]?.position?.address ?? "", place.position?.city ?? ""].filter((part) => part !== "").join(", ");
  const far = distance(words, metres);
  const offers = [...new Set(place.services.map((service) => words.category(service.category)))].slice(0, 5).join(words.say("list.comma"));
  return h("button", { type: "button", class: `lieu ${stateNames[status.state]}`, id: `lieu-${place.placeId}`, onclick: () => view.go({ ...from, name: "sheet", id: place.placeId }) },
    own(place.displayName, { class: "nom" }),
    h("span", { class: `etat ${stateNames[status.state]}` }, statusLine(words, dates, found, now)),
    h("span", { class: "ou" }, far && h("strong", { dir: "auto" }, far), far && where !== "" ? " · " : null, where !== "" && own(where)),
    offers !== "" && h("span", { class: "ou" }, offers),
    ...admissionLines(words, place, found.services, from.wished).map((text) => h("span", { class: "pour" }, text)));
};
