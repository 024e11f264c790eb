import { OpeningState, type Place } from "@gen/soliguide/v1/place_pb";
import type { ServiceOffer } from "@gen/soliguide/v1/place_parts_pb";
import type { Held } from "./copy/copy";
import { cardOf, type Card } from "./opening/card";
import { statusAt, type Status } from "./opening/opening";
import { isOpenState } from "./opening/timeline";
import { Zone, type Instant } from "./opening/zone";
import { admits, type Wish } from "./publics";
import type { Point } from "./settings";
import { lineOf, type Book } from "./words";

/** What a list is divided into, in this order: never a closed door before one that may be open. */
export const groups = ["open", "later", "perhaps", "unknown", "closed"] as const;
export type Group = (typeof groups)[number];

/** A place as a list shows it. */
export interface Found {
  readonly place: Place;
  readonly card: Card;
  readonly status: Status;
  readonly group: Group;
  readonly metres: number | null;
}

/** A place of a list, with those of its services for which it stands there. */
export interface Listed extends Found { readonly services: readonly ServiceOffer[] }

/** Knows of each place whether it is open, and computes it anew only when its hours change something. */
export class Finder {
  private readonly cards = new Map<string, { held: Held; card: Card; statuses: Map<string, { from: Instant; to: Instant; status: Status }> }>();

  constructor(private readonly book: Book, private readonly here: Point | null) {}

  /** Places for a need that are for whoever asks; a place that meets it by several services counts by the one that is best for whoever goes now. */
  find(places: Iterable<Held>, need: string, now: Instant, wished: readonly Wish[] = []): Listed[] {
    const found: Listed[] = [];
    for (const held of places) {
      const services = held.place.services.filter((service) => lineOf(this.book, service.category).includes(need) && admits(held.place, service, wished));
      const best = services.map((service) => this.look(held, now, service.serviceId)).sort(byGroup)[0];
      if (best) {
        found.push({ ...best, services });
      }
    }
    return found.sort((a, b) => byGroup(a, b) || (a.metres ?? Infinity) - (b.metres ?? Infinity) || byNext(a, b)
      || a.place.displayName.localeCompare(b.place.displayName, "fr"));
  }

  /** A place, or one of its services, now. */
  look(held: Held, now: Instant, service: string | null = null): Found {
    const { place } = held;
    let known = this.cards.get(place.placeId);
    if (known?.held !== held) {
      known = { held, card: cardOf(place), statuses: new Map() };
      this.cards.set(place.placeId, known);
    }
    const status = this.status(known, now, service);
    return { place, card: known.card, status, group: groupOf(status, known.card, now), metres: this.metres(place) };
  }

  private status(known: { card: Card; statuses: Map<string, { from: Instant; to: Instant; status: Status }> }, now: Instant, service: string | null): Status {
    const kept = known.statuses.get(service ?? "");
    if (kept && kept.from <= now && now < kept.to) {
      return kept.status;
    }
    const status = statusAt(known.card, now, service);
    const zone = Zone.of(known.card.zone);
    const midnight = zone ? zone.at(zone.dayOf(now) + 1, 0) : Infinity;
    known.statuses.set(service ?? "", { from: now, to: Math.min(status.until ?? Infinity, midnight), status });
    return status;
  }

  /** As the crow flies; null where the point is secret or unknown. */
  private metres(place: Place): number | null {
    const points = [place.position, ...place.stops.map((stop) => stop.position)].flatMap((position) => position?.point ?? []);
    return this.here === null || place.onReferral || points.length === 0 ? null : Math.min(...points.map((point) => between(this.here!, point)));
  }
}

const groupOf = (status: Status, card: Card, now: Instant): Group => {
  if (isOpenState(status.state)) {
    return "open";
  }
  switch (status.state) {
    case OpeningState.PRESUMED_CLOSED: return "perhaps";
    case OpeningState.UNKNOWN: return "unknown";
    default: {
      const zone = Zone.of(card.zone)!;
      return status.next !== null && zone.dayOf(status.next) === zone.dayOf(now) ? "later" : "closed";
    }
  }
};

const byGroup = (a: Found, b: Found): number => groups.indexOf(a.group) - groups.indexOf(b.group);

/** Where distances say nothing: what opens first. */
const byNext = (a: Found, b: Found): number => {
  const [one, other] = [a.status.next ?? Infinity, b.status.next ?? Infinity];
  return a.group === "open" || one === other ? 0 : one - other;
};

const between = (a: Point, b: Point): number => {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
