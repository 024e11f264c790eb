import { PeriodKind } from "@gen/soliguide/v1/period_pb";
import { OpeningReason, OpeningState } from "@gen/soliguide/v1/place_pb";
import { PublicHolidayRule } from "@gen/soliguide/v1/hours_pb";
import type { Card, Period, Service, Week } from "./card";
import { isHoliday, lastHoliday, nextHoliday } from "./holidays";
import { dayOf, weekdayOf, type Day } from "./zone";

/** What decides about one local day: one state all day, or hours. See Domain/Places/Public/DayRule.cs. */
export interface DayRule {
  readonly allDay: OpeningState | null;
  readonly reason: OpeningReason;
  readonly week: Week | null;
  /** Hours that must be open as well. */
  readonly within: Week | null;
  readonly text: string;
  readonly someServiceStopped: boolean;
}

/** The door is shut from local midnight, also for a night that began on the eve. */
export const isShut = (rule: DayRule): boolean =>
  rule.allDay === OpeningState.TEMPORARILY_CLOSED || rule.allDay === OpeningState.PRESUMED_CLOSED;

export const covers = (period: { from: Day; to: Day | null }, day: Day): boolean => period.from <= day && (period.to === null || day <= period.to);

// Years before and after stand for "always" and "until further notice".
const firstDay = dayOf(1900, 1, 1);
const lastDay = dayOf(9000, 1, 1);

/** Which rule decides about each local day of a place or service: Domain/Places/Public/Timetable.cs in the browser, compared by a test. */
export class Timetable {
  private readonly week: Week | null;

  constructor(private readonly card: Card, private readonly service: Service | null) {
    this.week = service?.hours ?? card.week;
  }

  ruleOf(day: Day): DayRule {
    let closure: Period | null = null;
    let changed: Period | null = null;
    let own: Period | null = null;
    let stopped = false;
    for (const period of this.card.periods) {
      if (!covers(period, day)) {
        continue;
      }
      if (period.service !== "" && period.service !== this.service?.id) {
        stopped ||= period.kind === PeriodKind.CLOSURE && this.card.services.some((service) => service.id === period.service);
      } else if (period.kind === PeriodKind.CLOSURE) {
        closure = latest(closure, period);
      } else if (period.kind === PeriodKind.CHANGED_HOURS && period.service === "") {
        changed = latest(changed, period);
      } else if (period.kind === PeriodKind.CHANGED_HOURS) {
        own = latest(own, period);
      }
    }
    return { ...this.decide(day, closure, changed, own), someServiceStopped: stopped && this.service === null };
  }

  /** The first day after this one on which another rule may decide; null if none ever does. */
  nextChange(day: Day, rule: DayRule): Day | null {
    let next: Day | null = null;
    const earlier = (change: Day | null): void => {
      if (change !== null && change > day && (next === null || change < next)) {
        next = change;
      }
    };
    for (const { from, to } of this.planned()) {
      earlier(from);
      earlier(to !== null && to < lastDay ? to + 1 : null);
    }
    if (this.holidaysMatter(rule)) {
      earlier(isHoliday(this.card.territory, day) ? day + 1 : nextHoliday(this.card.territory, day));
    }
    return next;
  }

  /** The last day up to this one since which the same rule decides; null if it always did. */
  lastChange(day: Day, rule: DayRule): Day | null {
    let last: Day | null = null;
    const later = (change: Day | null): void => {
      if (change !== null && change <= day && (last === null || change > last)) {
        last = change;
      }
    };
    for (const { from, to } of this.planned()) {
      later(from >= firstDay ? from : null);
      later(to !== null && to < lastDay && to >= firstDay ? to + 1 : null);
    }
    if (this.holidaysMatter(rule)) {
      const holiday = lastHoliday(this.card.territory, day);
      later(holiday === null ? null : holiday === day ? day : holiday + 1);
    }
    return last;
  }

  private decide(day: Day, closure: Period | null, changed: Period | null, own: Period | null): Omit<DayRule, "someServiceStopped"> {
    const { card, week } = this;
    const none = { week: null, within: null, text: "" };
    if (closure) {
      return { ...none, allDay: OpeningState.TEMPORARILY_CLOSED, reason: OpeningReason.CLOSURE, text: closure.text };
    }
    if (card.presumed && covers(card.presumed, day)) {
      return { ...none, allDay: OpeningState.PRESUMED_CLOSED, reason: OpeningReason.NO_ANSWER, text: card.presumed.text };
    }
    const holiday = card.holidays !== PublicHolidayRule.OPEN && isHoliday(card.territory, day);
    const other = own ?? changed;
    if (other && !(holiday && card.holidays === PublicHolidayRule.CLOSED && other.from !== other.to)) {
      return {
        allDay: other.hours ? null : OpeningState.UNKNOWN, reason: OpeningReason.CHANGED_HOURS, week: other.hours,
        within: own ? null : (this.service?.hours ?? null), text: other.text,
      };
    }
    if (holiday && card.holidays === PublicHolidayRule.CLOSED) {
      return { ...none, allDay: OpeningState.CLOSED, reason: OpeningReason.PUBLIC_HOLIDAY };
    }
    if (holiday && !(week && week[weekdayOf(day)]!.length === 0)) {
      return { ...none, allDay: OpeningState.UNKNOWN, reason: OpeningReason.PUBLIC_HOLIDAY };
    }
    return week
      ? { ...none, allDay: null, reason: OpeningReason.WEEKLY_HOURS, week }
      : { ...none, allDay: OpeningState.UNKNOWN, reason: OpeningReason.NO_HOURS };
  }

  private planned(): { from: Day; to: Day | null }[] {
    const periods: { from: Day; to: Day | null }[] = this.card.periods.filter((period) => this.matters(period));
    return this.card.presumed ? [...periods, this.card.presumed] : periods;
  }

  private matters(period: Period): boolean {
    return period.kind !== PeriodKind.MESSAGE && (period.to === null || period.from <= period.to)
      && (period.service === "" || period.service === this.service?.id || (this.service === null && period.kind === PeriodKind.CLOSURE));
  }

  private holidaysMatter(rule: DayRule): boolean {
    return !isShut(rule) && (this.card.holidays === PublicHolidayRule.CLOSED
      || (this.card.holidays === PublicHolidayRule.UNSPECIFIED && this.week !== null));
  }
}

/** Of two that cover a day, the one that begins later is the more particular; then the later id. */
const latest = (one: Period | null, other: Period): Period =>
  one === null || other.from > one.from || (other.from === one.from && other.id > one.id) ? other : one;
