/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** A calendar day, counted from 1 January 1970. */
export type Day = number;

const minute = 60_000;
const quarter = 15 * minute;
const wholeDay = 86_400_000;

export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / wholeDay;

/** Year, month (1 to 12) and day of the month. */
export const dateOf = (day: Day): [number, number, number] => {
  const date = new Date(day * wholeDay);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
};

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** Local days and times of one time zone. Clocks change on quarters of an hour: what was computed for one is kept. */
export class Zone {
  private static readonly known = new Map<string, Zone | null>();
  private readonly offsets = new Map<number, number>();

  private constructor(private readonly clock: Intl.DateTimeFormat) {}

  /** Null where the browser does not know the zone. */
  static of(name: string): Zone | null {
    let zone = Zone.known.get(name);
    if (zone === undefined) {
      try {
        zone = new Zone(new Intl.DateTimeFormat("en-US", {
          timeZone: name, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
        }));
      } catch {
        zone = null;
      }
      Zone.known.set(name, zone);
    }
    return zone;
  }

  dayOf(instant: Instant): Day {
    return Math.floor((instant + this.offset(instant)) / wholeDay);
  }

  /** Minutes since local midnight. */
  minuteOf(instant: Instant): number {
    return Math.floor((instant + this.offset(instant)) / minute) - this.dayOf(instant) * 1440;
  }

  /** A time that a clock change skips is taken after the gap; one that comes twice, the first time. */
  at(day: Day, minutes: number): Instant {
    for (let local = day * wholeDay + minutes * minute; ; local += minute) {
      const fitting = [this.offset(local - wholeDay), this.offset(local + wholeDay)].filter((offset) => this.offset(local - offset) === offset);
      if (fitting.length > 0) {
        return local - Math.max(...fitting);
      }
    }
  }

  private offset(instant: Instant): number {
    const at = Math.floor(instant / quarter);
    let offset = this.offsets.get(at);
    if (offset === undefined) {
      const part: Record<string, number> = {};
      for (const { type, value } of this.clock.formatToParts(at * quarter)) {
        part[type] = Number(value);
      }
      offset = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!) - at * quarter;
      this.offsets.set(at, offset);
    }
    return offset;
  }
}
