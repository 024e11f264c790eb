import { OpeningState } from "@gen/soliguide/v1/place_pb";
import type { Slot, Week } from "./card";
import { isShut, type DayRule, type Timetable } from "./timetable";
import { weekdayOf, type Day, type Instant, type Zone } from "./zone";

/** How far ahead and back it looks where nothing is planned, in days. */
export const horizonDays = 400;

// Within one rule every week is alike; one more day lets the night before run out.
const weekAndNight = 8;

export const isOpenState = (state: OpeningState): boolean => state === OpeningState.OPEN || state === OpeningState.PARTIALLY_OPEN;

/** The states of a place or service along time: Domain/Places/Public/OpeningTimeline.cs in the browser, compared by a test. */
export class Timeline {
  constructor(private readonly timetable: Timetable, private readonly zone: Zone) {}

  at(instant: Instant): { state: OpeningState; rule: DayRule } {
    const day = this.zone.dayOf(instant);
    return this.on(instant, day, this.timetable.ruleOf(day), this.timetable.ruleOf(day - 1));
  }

  /** The first instant after this one at which the state is wanted; null if none comes. */
  firstAfter(instant: Instant, wanted: (state: OpeningState) => boolean): Instant | null {
    let day = this.zone.dayOf(instant);
    const horizon = day + horizonDays;
    let eve = this.timetable.ruleOf(day - 1);
    for (;;) {
      const rule = this.timetable.ruleOf(day);
      const end = this.timetable.nextChange(day, rule);
      for (let n = 0; n < weekAndNight && !(end !== null && day >= end); n++) {
        let first: Instant | null = null;
        for (const change of this.changes(day, rule, eve)) {
          if (change > instant && !(first !== null && change >= first) && wanted(this.on(change, day, rule, eve).state)) {
            first = change;
          }
        }
        if (first !== null) {
          return first;
        }
        eve = rule;
        day++;
        if (rule.allDay !== null) {
          break;
        }
      }
      if (end === null || (day > horizon && !isShut(rule))) {
        return null;
      }
      day = end;
    }
  }

  /** Since when, up to this instant, the state has been the same; null if it always was or nobody can tell. */
  since(instant: Instant, state: OpeningState): Instant | null {
    let day = this.zone.dayOf(instant);
    const horizon = day - horizonDays;
    for (;;) {
      const rule = this.timetable.ruleOf(day);
      const start = this.timetable.lastChange(day, rule);
      for (let n = 0; n < weekAndNight && !(start !== null && day < start); n++) {
        const eve = this.timetable.ruleOf(day - 1);
        let last: Instant | null = null;
        for (const change of this.changes(day, rule, eve)) {
          if (change <= instant && !(last !== null && change <= last) && this.justBefore(change, day, rule, eve) !== state) {
            last = change;
          }
        }
        if (last !== null) {
          return last;
        }
        day = rule.allDay !== null && start !== null && day > start ? start : day - 1;
      }
      if (start === null || (day < horizon && !isShut(rule))) {
        return null;
      }
      day = Math.min(day, start);
    }
  }

  private justBefore(change: Instant, day: Day, rule: DayRule, eve: DayRule): OpeningState {
    const before = change - 1;
    return this.zone.dayOf(before) === day
      ? this.on(before, day, rule, eve).state
      : this.on(before, day - 1, this.timetable.ruleOf(day - 1), this.timetable.ruleOf(day - 2)).state;
  }

  private on(instant: Instant, day: Day, rule: DayRule, eve: DayRule): { state: OpeningState; rule: DayRule } {
    if (isShut(rule)) {
      return { state: rule.allDay!, rule };
    }
    const open = rule.someServiceStopped ? OpeningState.PARTIALLY_OPEN : OpeningState.OPEN;
    return this.isOpen(instant, day, rule) ? { state: open, rule }
      : this.isOpen(instant, day - 1, eve) ? { state: open, rule: eve }
      : { state: rule.allDay ?? OpeningState.CLOSED, rule };
  }

  private isOpen(instant: Instant, day: Day, rule: DayRule): boolean {
    return rule.week !== null && this.isWithin(instant, day, rule.week) && (rule.within === null || this.isWithin(instant, day, rule.within));
  }

  private isWithin(instant: Instant, day: Day, week: Week): boolean {
    return week[weekdayOf(day)]!.some((slot) => this.zone.at(day, slot.start) <= instant && instant < this.closing(day, slot));
  }

  private closing(day: Day, slot: Slot): Instant {
    const end = closingOf(slot);
    return this.zone.at(end <= slot.start ? day + 1 : day, end);
  }

  /** The instants of a local day at which the state may change. */
  private changes(day: Day, rule: DayRule, eve: DayRule): Instant[] {
    const midnight = this.zone.at(day, 0);
    const found = [midnight];
    for (const slot of slotsOn(rule, day)) {
      found.push(this.zone.at(day, slot.start));
      if (closingOf(slot) > slot.start) {
        found.push(this.zone.at(day, closingOf(slot)));
      }
    }
    for (const slot of slotsOn(eve, day - 1)) {
      if (closingOf(slot) <= slot.start) {
        found.push(this.zone.at(day, closingOf(slot)));
      }
    }
    return found;
  }
}

/** 23:59 is read as midnight: a place open day and night must not blink for a minute. */
export const closingOf = (slot: Slot): number => (slot.end === 1439 && slot.start < slot.end ? 0 : slot.end);

const slotsOn = (rule: DayRule, day: Day): readonly Slot[] =>
  [...(rule.week?.[weekdayOf(day)] ?? []), ...(rule.within?.[weekdayOf(day)] ?? [])];
