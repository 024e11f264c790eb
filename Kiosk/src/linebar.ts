import type { Clock } from "./clock";
import type { Copy } from "./copy/copy";
import type { Line } from "./copy/follow";
import type { Dates } from "./dates";
import { Zone } from "./opening/zone";
import type { Words } from "./words";

/** A guide not heard for so long is a line that does not hold, whatever the browser thinks of it. */
const old = 60_000;

/** What the foot of every screen says of the data: true now, or since when they stand. */
export const lineText = (line: Line, copy: Copy, words: Words, dates: Dates, clock: Clock, zone: Zone): { text: string; state: string } => {
  const isFresh = line === "live" && Date.now() - copy.heard < old;
  if (isFresh || (line === "opening" && copy.heard === 0)) {
    return copy.heard === 0 ? { text: words.say("kiosk.filling"), state: "attend" } : { text: words.say("kiosk.live"), state: "vif" };
  }
  if (copy.heard === 0) {
    return { text: words.say(line === "live" ? "kiosk.filling" : "kiosk.never"), state: line === "live" ? "attend" : "coupe" };
  }
  const moment = dates.moment(clock.of(copy.heard), zone);
  return line === "opening" ? { text: words.say("kiosk.opening", { moment }), state: "attend" } : { text: words.say("kiosk.cut", { moment }), state: "coupe" };
};
