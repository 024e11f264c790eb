import { OpeningState } from "@gen/soliguide/v1/place_pb";
import { PeriodKind } from "@gen/soliguide/v1/period_pb";
import { PlaceKind, type Position, type ServiceOffer } from "@gen/soliguide/v1/place_parts_pb";
import { PublicHolidayRule } from "@gen/soliguide/v1/hours_pb";
import { Welcome } from "@gen/soliguide/v1/publics_pb";
import { week as days } from "../dates";
import { h, isNode, own } from "../dom";
import type { Found } from "../find";
import { weekOf, type Period, type Week } from "../opening/card";
import { covers } from "../opening/timetable";
import { weekdayOf, Zone, type Day } from "../opening/zone";
import { accessLines, publicsLine } from "../publics";
import { channelNames, distance, reasonNames, stateNames, statusLine } from "../say";
import type { Place, View } from "../view";

/** Days ahead from which an announcement is told: longer, and nobody remembers it. */
const announcedDays = 15;

/** A place for whoever wants to go there: first whether the door is open, then what is announced, where, whom to call, what and when. */
export const sheet = (view: View, at: Extract<Place, { name: "sheet" }>): Node[] => {
  const held = view.held(at.id);
  if (!held) {
    return [h("h1", { id: "titre", tabindex: "-1" }, view.words.say("kiosk.gone"))];
  }
  const now = view.clock.now;
  const found = view.finder.look(held, now);
  const zone = Zone.of(found.card.zone) ?? Zone.of("UTC")!;
  const today = zone.dayOf(now);
  return [
    h("h1", { id: "titre", tabindex: "-1", lang: "fr", dir: "auto" }, found.place.displayName),
    status(view, found, zone, now),
    announcements(view, found, today),
    h("div", { class: "colonnes" }, where(view, found), phones(view, found), services(view, found, now), admission(view, found), hours(view, found, today)),
    found.place.description !== "" ? h("p", { class: "texte", lang: "fr", dir: "auto" }, found.place.description) : null,
    found.place.languages.length > 0
      ? h("p", { class: "ou" }, view.words.say("sheet.languages", { languages: found.place.languages.map((code) => view.words.languageName(code)).join(view.words.say("list.comma")) }))
      : null,
    h("p", { class: "ou" }, checked(view, found, zone)),
  ].filter(isNode);
};

const status = ({ words, dates }: View, found: Found, zone: Zone, now: number): Node => {
  const { state, reason, next, text } = found.status;
  const isLong = state === OpeningState.TEMPORARILY_CLOSED || state === OpeningState.PRESUMED_CLOSED;
  return h("section", { class: `carte ${stateNames[state]}`, "aria-labelledby": "statut" },
    h("h2", { id: "statut", class: "x" }, words.say("sheet.status")),
    h("p", { class: `grand etat ${stateNames[state]}` }, statusLine(words, dates, found, now)),
    h("p", {}, words.say("sheet.reason", { reason: words.say(`reason.${reasonNames[reason]}`) }),
      isLong && next !== null ? ` ${words.say("sheet.next", { moment: dates.moment(next, zone) })}` : null),
    found.place.publics?.welcome === Welcome.EXCLUSIVE && h("p", { class: "pour" }, publicsLine(words, found.place.publics)),
    text !== "" && h("p", { class: "dit" }, own(text)));
};

/** Told fifteen days ahead, loud while it lasts, gone the day after. */
const announcements = (view: View, { card, place, status: { state } }: Found, today: Day): Node | null => {
  const { words, dates } = view;
  const isNear = (from: Day, to: Day | null): boolean => from - today <= announcedDays && (to === null || to >= today);
  const service = (period: Period): string => {
    const one = place.services.find((offer) => offer.serviceId === period.service);
    return one ? ` (${one.name || words.category(one.category)})` : "";
  };
  const item = (title: string, dated: string, loud: boolean, text: string): Node => h("li", { class: loud ? "fort" : null },
    h("strong", {}, title), " ", h("span", {}, dated), text !== "" && h("p", { class: "dit" }, own(text)));
  // What the status above says in full is not said twice.
  const presumed = card.presumed && state !== OpeningState.PRESUMED_CLOSED && isNear(card.presumed.from, card.presumed.to)
    ? [item(words.say("sheet.presumed"), dates.range(card.presumed.from, card.presumed.to), covers(card.presumed, today), card.presumed.text)] : [];
  const periods = card.periods.filter((period) => isNear(period.from, period.to)).sort((a, b) => a.from - b.from)
    .map((period) => item(words.say(`period.${kindNames[period.kind]}`) + service(period), dates.range(period.from, period.to), covers(period, today),
      covers(period, today) && period.kind === PeriodKind.CLOSURE && period.service === "" ? "" : period.text));
  return presumed.length + periods.length === 0 ? null
    : h("section", { class: "annonces", "aria-labelledby": "annonce" }, h("h2", { id: "annonce" }, words.say("sheet.announced")), h("ul", {}, ...presumed, ...periods));
};

const kindNames: Readonly<Record<PeriodKind, string>> = {
  [PeriodKind.UNSPECIFIED]: "message", [PeriodKind.CLOSURE]: "closure", [PeriodKind.CHANGED_HOURS]: "changedHours", [PeriodKind.MESSAGE]: "message",
};

const addressOf = (position: Position | undefined): string =>
  [position?.address, position?.addressComplement, `${position?.postalCode ?? ""} ${position?.city ?? ""}`.trim()].filter((part) => part).join(", ");

const where = (view: View, { place, metres }: Found): Node => {
  const { words } = view;
  const isRound = place.kind === PlaceKind.MOBILE_ROUND;
  const far = distance(words, metres);
  return h("section", { "aria-labelledby": "adresse" },
    h("h2", { id: "adresse" }, words.say(isRound ? "sheet.stops" : "sheet.where")),
    place.onReferral && h("p", {}, own(place.position?.city ?? "")),
    place.onReferral && h("p", {}, words.say("sheet.referral")),
    !place.onReferral && !isRound && h("p", { class: "adresse" }, own(addressOf(place.position))),
    isRound && h("ul", {}, ...place.stops.map((stop) => h("li", {},
      own([stop.description, place.onReferral ? "" : addressOf(stop.position)].filter((part) => part !== "").join(", ")),
      stop.hours ? h("span", { class: "ou" }, ` ${shortWeek(view, weekOf(stop.hours))}`) : null))),
    far && h("p", {}, h("strong", { dir: "auto" }, far)));
};

const phones = ({ words }: View, { place }: Found): Node | null => place.phones.length === 0 ? null
  : h("section", { "aria-labelledby": "telephone" }, h("h2", { id: "telephone" }, words.say("sheet.call")),
    ...place.phones.map((phone) => h("p", {}, h("span", { class: "numero", dir: "ltr" }, phone.number), phone.label !== "" ? " " : null, phone.label !== "" && own(phone.label))));

const services = (view: View, found: Found, now: number): Node | null => {
  const { words, dates } = view;
  const held = view.held(found.place.placeId)!;
  const item = (service: ServiceOffer): Node => {
    const stopped = found.status.stopped.includes(service.serviceId);
    const differs = service.hours && !stopped && found.status.state !== OpeningState.PRESUMED_CLOSED && found.status.state !== OpeningState.TEMPORARILY_CLOSED;
    const apart = differs ? view.finder.look(held, now, service.serviceId) : null;
    return h("li", {}, h("strong", {}, words.category(service.category)), service.name !== "" ? " " : null, service.name !== "" && own(service.name, { class: "ou" }),
      service.publics && h("span", { class: "pour" }, publicsLine(words, service.publics), service.publics.description !== "" && own(` ${service.publics.description}`)),
      stopped && h("span", { class: "etat temporarilyClosed" }, words.say("sheet.stopped")),
      apart && h("span", { class: `etat ${stateNames[apart.status.state]}` }, statusLine(words, dates, apart, now)),
      service.hours ? h("span", { class: "ou semaine" }, shortWeek(view, weekOf(service.hours))) : null);
  };
  return found.place.services.length === 0 ? null
    : h("section", { "aria-labelledby": "services" }, h("h2", { id: "services" }, words.say("sheet.services")), h("ul", {}, ...found.place.services.map(item)));
};

const admission = ({ words }: View, { place }: Found): Node => h("section", { "aria-labelledby": "pour-qui" },
  h("h2", { id: "pour-qui" }, words.say("publics.title")),
  h("p", {}, h("strong", {}, publicsLine(words, place.publics))),
  place.publics && place.publics.description !== "" ? h("p", { class: "dit" }, own(place.publics.description)) : null,
  h("p", {}, accessLines(words, place).join(" ")),
  place.accessibility && place.accessibility.details !== "" ? h("p", { class: "dit" }, own(place.accessibility.details)) : null);

const hours = (view: View, { place }: Found, today: Day): Node | null => {
  const { words, dates } = view;
  if (place.kind === PlaceKind.MOBILE_ROUND) {
    return null;
  }
  const ordinary = place.hours ? weekOf(place.hours) : null;
  return h("section", { "aria-labelledby": "horaires" }, h("h2", { id: "horaires" }, words.say("sheet.hours")),
    ordinary === null ? h("p", {}, words.say("sheet.hours.none"))
      : h("table", {}, h("thead", { class: "x" }, h("tr", {}, h("th", { scope: "col" }, words.say("sheet.day")), h("th", { scope: "col" }, words.say("sheet.open")))),
        h("tbody", {}, ...days.map((day) => h("tr", { class: day === weekdayOf(today) ? "jour" : null },
          h("th", { scope: "row" }, dates.weekday(day)), h("td", {}, dates.slots(ordinary[day]!)))))),
    ordinary !== null && h("p", { class: "ou" }, words.say(`holidays.${holidayNames[place.publicHolidays]}`)));
};

const holidayNames: Readonly<Record<PublicHolidayRule, string>> = {
  [PublicHolidayRule.UNSPECIFIED]: "unknown", [PublicHolidayRule.OPEN]: "open", [PublicHolidayRule.CLOSED]: "closed",
};

const shortWeek = ({ words, dates }: View, hours: Week): string => days.filter((day) => hours[day]!.length > 0)
  .map((day) => `${dates.weekday(day)} ${dates.slots(hours[day]!)}`).join(words.say("list.comma"));

const checked = ({ words, dates }: View, { place }: Found, zone: Zone): string => {
  if (!place.verifyTime) {
    return words.say("sheet.unchecked");
  }
  const day = dates.day(zone.dayOf(Number(place.verifyTime.seconds) * 1000));
  const channel = channelNames[place.lastAnswerChannel];
  return channel ? words.say("sheet.checked", { day, channel: words.say(`channel.${channel}`) }) : words.say("sheet.checked.plain", { day });
};
