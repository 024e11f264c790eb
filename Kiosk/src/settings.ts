import type { Shelf } from "./copy/shelf";

/** A point on the map, in degrees. */
export interface Point { readonly latitude: number; readonly longitude: number }

/** What whoever sets up the kiosk decides, by its address; see docs/kiosk.md. */
export interface Settings {
  /** Such as fr-75; none is the whole guide. */
  readonly territories: readonly string[];
  /** Where the kiosk stands; null says no distances. */
  readonly here: Point | null;
  /** Seconds without a touch until it goes back to the start. */
  readonly idle: number;
  /** The language of the start, ISO 639. */
  readonly language: string;
}

const defaults: Settings = { territories: [], here: null, idle: 90, language: "fr" };
const quickest = 20;
const slowest = 900;

/** Those of the address, where it has any; else those of the last start. What cannot be read is left at its default. */
export const readSettings = async (shelf: Shelf, address: URLSearchParams): Promise<Settings> => {
  if (!areGiven(address)) {
    return await shelf.note<Settings>("settings").catch(() => undefined) ?? defaults;
  }
  const idle = Number.parseInt(address.get("repos") ?? "", 10);
  const settings = {
    territories: address.getAll("territoire").flatMap((list) => list.toLowerCase().split(",")).map((one) => one.trim())
      .filter((one) => /^[a-z]{2}-[0-9a-z]{2,3}$/.test(one)),
    here: pointOf(address.get("lieu") ?? ""),
    idle: Number.isNaN(idle) ? defaults.idle : Math.min(slowest, Math.max(quickest, idle)),
    language: address.get("langue") ?? defaults.language,
  };
  await shelf.keepNote("settings", settings).catch(() => {});
  return settings;
};

/** Keeps the settings of the address on a disk that answers again. False where it holds others, with which this kiosk would have started. */
export const settle = async (disk: Shelf, address: URLSearchParams, settings: Settings): Promise<boolean> => {
  if (areGiven(address)) {
    await disk.keepNote("settings", settings);
    return true;
  }
  const kept = await disk.note<Settings>("settings");
  return kept === undefined || JSON.stringify(kept) === JSON.stringify(settings);
};

const areGiven = (address: URLSearchParams): boolean => ["territoire", "lieu", "repos", "langue"].some((name) => address.has(name));

const pointOf = (text: string): Point | null => {
  const [latitude, longitude, ...more] = text.split(",").map(Number);
  return more.length === 0 && latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude } : null;
};
