import { PeriodKind, type Period as WirePeriod } from "@gen/soliguide/v1/period_pb";
import { PlaceKind } from "@gen/soliguide/v1/place_parts_pb";
import type { Place } from "@gen/soliguide/v1/place_pb";
import { PublicHolidayRule, type TimeSlot, type WeeklyHours } from "@gen/soliguide/v1/hours_pb";
import type { Date as WireDate } from "@gen/google/type/date_pb";
import { dayOf, type Day } from "./zone";

/** From one minute of the local day to another; an end at or before the start is on the next day. */
export interface Slot { readonly start: number; readonly end: number }

/** Openings by weekday; 0 is Sunday. */
export type Week = readonly (readonly Slot[])[];

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly from: Day;
  /** Included; null is until further notice. */
  readonly to: Day | null;
  /** Empty is the whole place. */
  readonly service: string;
  readonly hours: Week | null;
  readonly text: string;
}

export interface Service { readonly id: string; readonly category: string; readonly hours: Week | null }

/** What of a place decides whether it is open. */
export interface Card {
  readonly territory: string;
  readonly zone: string;
  /** Null is unknown, which is not closed. */
  readonly week: Week | null;
  readonly holidays: PublicHolidayRule;
  readonly periods: readonly Period[];
  readonly presumed: { readonly from: Day; readonly to: Day; readonly text: string } | null;
  readonly services: readonly Service[];
}

export const cardOf = (place: Place): Card => ({
  territory: place.territory,
  zone: place.timeZone,
  week: place.kind === PlaceKind.MOBILE_ROUND && place.stops.length > 0
    ? union(place.stops.flatMap((stop) => (stop.hours ? [weekOf(stop.hours)] : [])))
    : place.hours ? weekOf(place.hours) : null,
  holidays: place.publicHolidays,
  periods: place.periods.map(periodOf),
  presumed: place.presumedClosure?.days
    ? { from: day(place.presumedClosure.days.startDate!), to: day(place.presumedClosure.days.endDate!), text: place.presumedClosure.message }
    : null,
  services: place.services.map((service) => ({
    id: service.serviceId, category: service.category, hours: service.hours ? weekOf(service.hours) : null,
  })),
});

export const weekOf = (hours: WeeklyHours): Week =>
  [hours.sunday, hours.monday, hours.tuesday, hours.wednesday, hours.thursday, hours.friday, hours.saturday].map((slots) => slots.map(slotOf));

const slotOf = (slot: TimeSlot): Slot => ({
  start: (slot.startTime?.hours ?? 0) * 60 + (slot.startTime?.minutes ?? 0), end: (slot.endTime?.hours ?? 0) * 60 + (slot.endTime?.minutes ?? 0),
});

const periodOf = (period: WirePeriod): Period => ({
  id: period.periodId,
  kind: period.kind,
  from: day(period.startDate!),
  to: period.endDate ? day(period.endDate) : null,
  service: period.serviceId,
  hours: period.hours ? weekOf(period.hours) : null,
  text: period.text,
});

const day = (date: WireDate): Day => dayOf(date.year, date.month, date.day);

/** A round is on the road when it stands at any of its stops, and unknown when no stop has hours. */
const union = (weeks: readonly Week[]): Week | null =>
  weeks.length === 0 ? null : [0, 1, 2, 3, 4, 5, 6].map((weekday) => weeks.flatMap((week) => week[weekday]!));
