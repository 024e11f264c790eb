import type { Place } from "@gen/soliguide/v1/place_pb";
import type { ServiceOffer } from "@gen/soliguide/v1/place_parts_pb";
import { PublicGroup, Welcome, WheelchairAccess, type Publics } from "@gen/soliguide/v1/publics_pb";
import type { Words } from "./words";

/** What may be told at a kiosk, in this order. Neither papers nor what people lived through: others stand behind, and what is not told refuses nobody. */
export const wishes = ["women", "men", "family", "wheelchair", "animal"] as const;
export type Wish = (typeof wishes)[number];

/** The groups of each question, as in Domain's PublicAxes. */
const axes: readonly (readonly PublicGroup[])[] = [
  [PublicGroup.MEN, PublicGroup.WOMEN],
  [PublicGroup.ISOLATED, PublicGroup.FAMILY, PublicGroup.COUPLE, PublicGroup.PREGNANT],
  [PublicGroup.REGULAR, PublicGroup.ASYLUM, PublicGroup.REFUGEE, PublicGroup.UNDOCUMENTED],
  [PublicGroup.VIOLENCE, PublicGroup.ADDICTION, PublicGroup.DISABILITY, PublicGroup.LGBT, PublicGroup.HIV, PublicGroup.SEX_WORK, PublicGroup.PRISON,
    PublicGroup.STUDENT, PublicGroup.MENTAL_HEALTH],
];

const groupsOf: Readonly<Partial<Record<Wish, PublicGroup>>> = { women: PublicGroup.WOMEN, men: PublicGroup.MEN, family: PublicGroup.FAMILY };

const names: Readonly<Record<PublicGroup, string>> = {
  [PublicGroup.UNSPECIFIED]: "", [PublicGroup.MEN]: "men", [PublicGroup.WOMEN]: "women", [PublicGroup.ISOLATED]: "isolated", [PublicGroup.FAMILY]: "family",
  [PublicGroup.COUPLE]: "couple", [PublicGroup.PREGNANT]: "pregnant", [PublicGroup.REGULAR]: "regular", [PublicGroup.ASYLUM]: "asylum",
  [PublicGroup.REFUGEE]: "refugee", [PublicGroup.UNDOCUMENTED]: "undocumented", [PublicGroup.VIOLENCE]: "violence", [PublicGroup.ADDICTION]: "addiction",
  [PublicGroup.DISABILITY]: "disability", [PublicGroup.LGBT]: "lgbt", [PublicGroup.HIV]: "hiv", [PublicGroup.SEX_WORK]: "sexWork",
  [PublicGroup.PRISON]: "prison", [PublicGroup.STUDENT]: "student", [PublicGroup.MENTAL_HEALTH]: "mentalHealth",
};

/** Whether a service is for whoever asks: only what is exclusively for others, or known not to let them in, is left out. */
export const admits = (place: Place, service: ServiceOffer, wished: readonly Wish[]): boolean => {
  const groups = wished.flatMap((wish) => groupsOf[wish] ?? []);
  return receives(service.publics ?? place.publics, groups)
    && !(wished.includes("wheelchair") && place.accessibility?.wheelchair === WheelchairAccess.NO)
    && !(wished.includes("animal") && place.accessibility?.animals === false);
};

const receives = (publics: Publics | undefined, who: readonly PublicGroup[]): boolean => publics?.welcome !== Welcome.EXCLUSIVE || axes.every((axis) => {
  const [named, told] = [publics.groups, who].map((groups) => groups.filter((group) => axis.includes(group)));
  return named!.length === 0 || told!.length === 0 || told!.some((group) => named!.includes(group));
});

/** Whom a place or a service receives, in words. */
export const publicsLine = (words: Words, publics: Publics | undefined): string => {
  if (!publics) {
    return words.say("publics.unknown");
  }
  const comma = words.say("list.comma");
  const named = axes.map((axis) => publics.groups.filter((group) => axis.includes(group)).map((group) => words.say(`group.${names[group]}`)).join(comma)).filter((part) => part !== "");
  const all = named.reduce((one, other) => (one === "" ? other : words.say("publics.and", { one, other })), "");
  const who = [all, ages(words, publics)].filter((part) => part !== "").join(comma);
  switch (publics.welcome) {
    case Welcome.EXCLUSIVE: return who === "" ? words.say("publics.some") : words.say("publics.exclusive", { who });
    case Welcome.PREFERENTIAL: return who === "" ? words.say("publics.unconditional") : words.say("publics.preferential", { who });
    default: return words.say("publics.unconditional");
  }
};

/** Whether a wheelchair gets in and animals may come along. */
export const accessLines = (words: Words, { accessibility }: Place): string[] => [
  words.say(`wheelchair.${wheelchairs[accessibility?.wheelchair ?? WheelchairAccess.UNSPECIFIED]}`),
  accessibility?.animals === undefined ? "" : words.say(accessibility.animals ? "animals.yes" : "animals.no"),
].filter((line) => line !== "");

/**
 * What a list must tell of a place by the services for which it stands there: what they restrict, and of what was asked also what nobody said. As on the
 * public pages.
 */
export const admissionLines = (words: Words, place: Place, services: readonly ServiceOffer[], wished: readonly Wish[]): string[] => {
  const [wheelchair, animals] = accessLines(words, place);
  return [
    ...whoLines(words, services.map((service) => service.publics ?? place.publics), wished.some((wish) => groupsOf[wish] !== undefined)),
    ...(wished.includes("wheelchair") ? [wheelchair!] : []),
    ...(wished.includes("animal") ? [animals ?? words.say("animals.unknown")] : []),
  ];
};

/** One that receives everybody, or of which nobody said, is not told alone; beside others it is. */
const whoLines = (words: Words, received: readonly (Publics | undefined)[], asksWho: boolean): string[] => {
  const told = [...new Set(received.map((publics) => publicsLine(words, publics)))];
  const silent = [words.say("publics.unconditional"), ...(asksWho ? [] : [words.say("publics.unknown")])];
  return told.length === 1 && silent.includes(told[0]!) ? [] : told;
};

/** What a wish is called. */
export const wishName = (words: Words, wish: Wish): string =>
  words.say(wish === "wheelchair" ? "form.wheelchair" : wish === "animal" ? "form.animals" : `group.${wish}`);

const ages = (words: Words, { minAge: from, maxAge: to }: Publics): string =>
  from === undefined ? (to === undefined ? "" : words.say("age.to", { to }))
    : to === undefined ? words.say("age.from", { from }) : from === to ? words.say("age.exact", { age: from }) : words.say("age.between", { from, to });

const wheelchairs: Readonly<Record<WheelchairAccess, string>> = {
  [WheelchairAccess.UNSPECIFIED]: "unknown", [WheelchairAccess.YES]: "yes", [WheelchairAccess.PARTIAL]: "partial", [WheelchairAccess.NO]: "no",
};
