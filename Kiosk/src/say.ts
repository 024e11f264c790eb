import { OpeningState } from "@gen/soliguide/v1/place_pb";
import type { Dates } from "./dates";
import type { Found } from "./find";
import { Zone, type Instant } from "./opening/zone";
import type { Words } from "./words";

/** Names of states, as resource files and style sheets have them. */
export const stateNames: Readonly<Record<OpeningState, string>> = {
  [OpeningState.UNSPECIFIED]: "unknown",
  [OpeningState.UNKNOWN]: "unknown",
  [OpeningState.OPEN]: "open",
  [OpeningState.PARTIALLY_OPEN]: "partiallyOpen",
  [OpeningState.CLOSED]: "closed",
  [OpeningState.TEMPORARILY_CLOSED]: "temporarilyClosed",
  [OpeningState.PRESUMED_CLOSED]: "presumedClosed",
};

export const reasonNames = ["noHours", "weeklyHours", "changedHours", "closure", "noAnswer", "publicHoliday", "noHours"];
export const channelNames = ["", "link", "mail", "call", "visit", "coordination", "internet", "chat"];

/** In one line what somebody who wants to go there now must know, as on the public pages. Presumed never reads like announced, unknown never like closed. */
export const statusLine = (words: Words, dates: Dates, { status, card }: Found, now: Instant): string => {
  const { state, until, next } = status;
  const zone = Zone.of(card.zone);
  const key = `state.${stateNames[state]}`;
  if (zone === null) {
    return words.say(key);
  }
  const today = zone.dayOf(now);
  switch (state) {
    case OpeningState.OPEN:
    case OpeningState.PARTIALLY_OPEN:
      // A night that ends before noon of the morrow is said by its hour alone.
      return until !== null && (zone.dayOf(until) === today || until - now < 12 * 3_600_000)
        ? words.say(`${key}.until`, { time: dates.timeAt(until, zone) }) : words.say(key);
    case OpeningState.CLOSED:
      return next === null ? words.say(key)
        : zone.dayOf(next) === today ? words.say("state.closed.today", { time: dates.timeAt(next, zone) })
        : words.say("state.closed.next", { day: dates.day(zone.dayOf(next)), time: dates.timeAt(next, zone) });
    case OpeningState.TEMPORARILY_CLOSED:
      // Closures are whole local days: the midnight at which one ends is said as its last day.
      return until === null ? words.say(key) : words.say("state.temporarilyClosed.until", { day: dates.day(zone.dayOf(until - 1)) });
    default:
      return words.say(key);
  }
};

/** How far it is, no finer than feet are. */
export const distance = (words: Words, metres: number | null): string | null =>
  metres === null ? null
  : metres < 950 ? words.say("distance.metres", { count: Math.max(50, Math.round(metres / 50) * 50) })
  : words.say("distance.kilometres", { count: Math.round(metres / 100) / 10 });
