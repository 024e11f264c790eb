import type { Slot } from "./opening/card";
import { closingOf } from "./opening/timeline";
import { dateOf, weekdayOf, Zone, type Day, type Instant } from "./opening/zone";
import type { Words } from "./words";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Weekdays in the order of a French week. */
export const week = [1, 2, 3, 4, 5, 6, 0];

/** Days and hours in a language. Browsers that do not know the language (few know Pashto) take them from the guide's own words. */
export class Dates {
  private readonly full: Intl.DateTimeFormat | null;
  private readonly weekdayName: Intl.DateTimeFormat | null;

  constructor(private readonly words: Words, private readonly thisYear: () => number) {
    const known = Intl.DateTimeFormat.supportedLocalesOf(words.code).length > 0;
    const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null =>
      known ? new Intl.DateTimeFormat(words.locale, { ...options, timeZone: "UTC" }) : null;
    this.full = make({ weekday: "long", day: "numeric", month: "long" });
    this.weekdayName = make({ weekday: "long" });
  }

  /** With its weekday; the year where it is another one. */
  day(day: Day): string {
    const [year, month, date] = dateOf(day);
    const text = this.full?.format(day * 86_400_000) ?? this.words.say("day.full.sameYear", {
      weekday: this.weekday(weekdayOf(day)), day: date === 1 ? this.words.say("day.first") : `${date}`, month: this.words.say(`month.${month}`),
    });
    return year === this.thisYear() ? text : `${text} ${year}`;
  }

  /** 0 is Sunday. */
  weekday(weekday: number): string {
    // 4 January 1970 was a Sunday.
    return this.weekdayName?.format((3 + weekday) * 86_400_000) ?? this.words.say(`weekday.${weekdays[weekday]}`);
  }

  range(from: Day, to: Day | null): string {
    return to === null ? this.words.say("range.open", { from: this.day(from) })
      : from === to ? this.words.say("range.single", { from: this.day(from) })
      : this.words.say("range", { from: this.day(from), to: this.day(to) });
  }

  /** A time of day, in minutes. */
  time(minutes: number): string {
    const whole = Math.floor(minutes / 60) % 24;
    const rest = minutes % 60;
    return this.words.say(rest === 0 ? "time.whole" : "time", { hour: `${whole}`, minutes: `${rest}`.padStart(2, "0") });
  }

  timeAt(instant: Instant, zone: Zone): string {
    return this.time(zone.minuteOf(instant));
  }

  moment(instant: Instant, zone: Zone): string {
    return this.words.say("moment", { day: this.day(zone.dayOf(instant)), time: this.timeAt(instant, zone) });
  }

  /** The openings of a day. */
  slots(slots: readonly Slot[]): string {
    return slots.length === 0 ? this.words.say("hours.none") : [...slots].sort((a, b) => a.start - b.start || a.end - b.end)
      .map((slot) => slot.start === slot.end ? this.words.say("hours.all")
        : this.words.say("hours.slot", { start: this.time(slot.start), end: this.time(closingOf(slot)) }))
      .join(this.words.say("list.comma"));
  }
}
