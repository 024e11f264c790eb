import { fromBinary } from "@bufbuild/protobuf";
import { PeriodKind } from "@gen/soliguide/v1/period_pb";
import { OpeningReason, OpeningState, PlaceSchema } from "@gen/soliguide/v1/place_pb";
import { cardOf, type Card } from "./card";
import { horizonDays, isOpenState, Timeline } from "./timeline";
import { covers, Timetable } from "./timetable";
import { Zone, type Instant } from "./zone";

/** Whether a place or service is open at an instant, why, and what comes next. */
export interface Status {
  readonly state: OpeningState;
  readonly reason: OpeningReason;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly next: Instant | null;
  readonly text: string;
  readonly stopped: readonly string[];
}

const nobody: Status = { state: OpeningState.UNKNOWN, reason: OpeningReason.NO_HOURS, since: null, until: null, next: null, text: "", stopped: [] };

/**
 * The status of a place, or of one of its services, right with no line at all: Domain/Places/Public/Opening.cs in the browser. A test computes
 * some thousand statuses in both and compares them.
 */
export const statusAt = (card: Card, instant: Instant, serviceId: string | null = null): Status => {
  const zone = Zone.of(card.zone);
  const service = serviceId === null ? null : card.services.find((one) => one.id === serviceId);
  if (zone === null || service === undefined) {
    return nobody;
  }
  const timeline = new Timeline(new Timetable(card, service), zone);
  const { state, rule } = timeline.at(instant);
  const until = timeline.firstAfter(instant, (other) => other !== state);
  const today = zone.dayOf(instant);
  return {
    state,
    reason: rule.reason,
    since: timeline.since(instant, state),
    until,
    next: until === null ? null : nextOpening(timeline, instant, state, until),
    text: rule.text,
    stopped: service !== null ? [] : card.services.map((one) => one.id).filter((id) =>
      card.periods.some((period) => period.kind === PeriodKind.CLOSURE && period.service === id && covers(period, today))),
  };
};

/** After a state that never changes nothing opens; an open door opens next once it has closed. */
const nextOpening = (timeline: Timeline, instant: Instant, state: OpeningState, until: Instant): Instant | null => {
  const then = timeline.at(until).state;
  const closed = isOpenState(state) && isOpenState(then) ? timeline.firstAfter(until, (other) => !isOpenState(other)) : until;
  const next = closed === null ? null
    : !isOpenState(state) && isOpenState(then) ? until
    : timeline.firstAfter(closed, isOpenState);
  return next !== null && next <= instant + horizonDays * 86_400_000 ? next : null;
};

/** For tests: the status of a card as it comes over the wire. */
export const statusOfBytes = (place: Uint8Array, instant: Instant, serviceId: string | null): Status =>
  statusAt(cardOf(fromBinary(PlaceSchema, place)), instant, serviceId);
