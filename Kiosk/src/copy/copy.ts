import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { PlaceSchema, type Place } from "@gen/soliguide/v1/place_pb";
import type { PlaceChange, PullPlaceChangesResponse, SyncCheck, SyncPlacesResponse } from "@gen/soliguide/v1/sync_pb";
import { checksumOf } from "./checksum";
import { MemoryShelf } from "./memoryshelf";
import type { Kept, Progress, Shelf } from "./shelf";

/** A disk that was full may have room again. */
const rest = 3_600_000;

/** A place of the copy. */
export interface Held { readonly version: bigint; readonly place: Place }

/**
 * A copy of public places that stays true (docs/copies.md). What comes is on the disk before it is on the screen. One that is made anew is
 * filled beside the old one, which stays on the screen until the new one is complete. Where nothing more can be kept, on a full disk for instance, it
 * goes on in memory: what lies on the disk is then older, and true of its own cursor.
 */
export class Copy {
  private filling: Map<string, Held>;
  private isChecked = false;
  /** When the disk was last found missing; 0 while it is there. */
  private lost: number;

  private constructor(
    private shelf: Shelf, private readonly open: () => Promise<Shelf>, private progress: Progress, private held: Map<string, Held>, filling: Map<string, Held> | null,
  ) {
    this.filling = filling ?? held;
    this.lost = shelf.lasts ? 0 : Date.now();
  }

  /** Told when what is shown has changed. */
  changed: () => void = () => {};

  /** Asked when the disk answers again, before the copy goes there: whether it may. */
  returned: (disk: Shelf) => Promise<boolean> = () => Promise.resolve(true);

  /** Reads what an earlier run kept; nothing of it where the kiosk now shows another scope, or where it cannot be read any more. */
  static async open(scope: string, open: () => Promise<Shelf>, shelf: Shelf): Promise<Copy> {
    const kept = await shelf.note<Progress>("progress").catch(() => undefined);
    if (kept?.scope === scope) {
      try {
        const held = await read(shelf, kept.shown);
        return new Copy(shelf, open, kept, held, kept.filled === kept.shown ? null : await read(shelf, kept.filled));
      } catch {
        // Broken: a new one is worth more than a kiosk that shows nothing.
      }
    }
    const next = Math.max(kept?.filled ?? 0, kept?.shown ?? 0) + 1;
    const copy = new Copy(shelf, open, { scope, shown: next, filled: next, cursor: "", heard: 0 }, new Map(), null);
    await copy.write([], [], {});
    return copy;
  }

  /** Whether what comes is kept for the next start. */
  get lasts(): boolean {
    return this.shelf.lasts;
  }

  /** What the screen shows. */
  get places(): ReadonlyMap<string, Held> {
    return this.held;
  }

  /** Where to resume. */
  get cursor(): string {
    return this.progress.cursor;
  }

  /** When the guide was last heard, by this machine's clock; 0 is never. */
  get heard(): number {
    return this.progress.heard;
  }

  /** Does what a message says. False when the copy differs from what the guide says it must hold: it then begins anew. */
  async apply(message: SyncPlacesResponse, heard: number): Promise<boolean> {
    const { event, cursor } = message;
    switch (event.case) {
      case "changes":
        await this.change(event.value.changes, cursor, event.value.complete, heard);
        return true;
      case "reset":
        await this.anew(cursor);
        return true;
      case "check":
        if (await this.passes(event.value)) {
          await this.write([], [], { cursor, heard });
          return true;
        }
        await this.anew("");
        return false;
      default:
        await this.write([], [], { cursor, heard });
        return true;
    }
  }

  /** Does what a page says; false as with a message. */
  async applyPage(page: PullPlaceChangesResponse, heard: number): Promise<boolean> {
    if (page.reset) {
      await this.anew("");
    }
    await this.change(page.changes, page.cursor, page.complete, heard);
    // Where nothing changed since, it says what the last one said; while the guide itself is changing there is none.
    if (page.check && !this.isChecked && !await this.passes(page.check)) {
      await this.anew("");
      return false;
    }
    return true;
  }

  /** Begins a second copy; the first stays on the screen until the second is complete. */
  async anew(cursor: string): Promise<void> {
    await this.write([], [], { cursor, filled: Math.max(this.progress.shown, this.progress.filled) + 1 });
    this.filling = new Map();
    this.isChecked = false;
  }

  private async change(changes: readonly PlaceChange[], cursor: string, complete: boolean, heard: number): Promise<void> {
    const put: Kept[] = [];
    const removed: string[] = [];
    for (const { placeId, version, place } of changes) {
      if (place) {
        this.filling.set(placeId, { version, place });
        put.push({ id: placeId, version, card: toBinary(PlaceSchema, place) });
      } else {
        this.filling.delete(placeId);
        removed.push(placeId);
      }
    }
    // Until a first copy is complete nothing of it is known to be true of today.
    await this.write(put, removed, complete ? { cursor, heard, shown: this.progress.filled } : { cursor });
    this.held = this.progress.shown === this.progress.filled ? this.filling : this.held;
    this.isChecked &&= changes.length === 0;
    this.changed();
  }

  private async passes(check: SyncCheck): Promise<boolean> {
    this.isChecked = check.placeCount === this.filling.size && check.checksum === (await checksumOf(this.filling) ?? check.checksum);
    return this.isChecked;
  }

  private async write(put: readonly Kept[], removed: readonly string[], progress: Partial<Progress>): Promise<void> {
    this.progress = { ...this.progress, ...progress };
    try {
      await this.shelf.write(this.progress.filled, put, removed, this.progress);
      await this.comeBack();
    } catch (error) {
      console.info("soliguide: the copy goes on in memory, see docs/kiosk.md", error);
      this.shelf = new MemoryShelf();
      this.lost = Date.now();
    }
  }

  /** Once an hour a copy in memory is offered to the disk as a whole, in place of what lies there. */
  private async comeBack(): Promise<void> {
    if (this.lost === 0 || Date.now() - this.lost < rest || this.filling !== this.held) {
      return;
    }
    this.lost = Date.now();
    const disk = await this.open();
    if (!disk.lasts || !await this.returned(disk)) {
      return;
    }
    const there = await disk.note<Progress>("progress");
    const number = Math.max(there?.shown ?? 0, there?.filled ?? 0) + 1;
    const progress = { ...this.progress, shown: number, filled: number };
    const all = [...this.held].map(([id, { version, place }]) => ({ id, version, card: toBinary(PlaceSchema, place) }));
    await disk.write(number, all, [], progress);
    [this.shelf, this.progress, this.lost] = [disk, progress, 0];
  }
}

const read = async (shelf: Shelf, copy: number): Promise<Map<string, Held>> =>
  new Map((await shelf.read(copy)).map((kept) => [kept.id, { version: kept.version, place: fromBinary(PlaceSchema, kept.card) }]));
