import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { PlaceSchema, type Place } from "@gen/soliguide/v1/place_pb";
import type { PlaceChange, SyncCheck, SyncPlacesResponse } from "@gen/soliguide/v1/sync_pb";
import { checksumOf } from "./checksum";
import { Shelf, type Kept, type Progress } from "./shelf";

/** A place of the copy. */
export interface Held { readonly version: bigint; readonly place: Place }

/**
 * A copy of public places that stays true (docs/copies.md). What comes is on the disk before it is on the screen. One that is made anew is
 * filled beside the old one, which stays on the screen until the new one is complete.
 */
export class Copy {
  private filling: Map<string, Held>;

  private constructor(
    private readonly shelf: Shelf, private progress: Progress, private held: Map<string, Held>, filling: Map<string, Held> | null,
  ) {
    this.filling = filling ?? held;
  }

  /** Told when what is shown has changed. */
  changed: () => void = () => {};

  /** Reads what an earlier run kept; nothing of it where the kiosk now shows another scope. */
  static async open(shelf: Shelf, scope: string): Promise<Copy> {
    const kept = await shelf.note<Progress>("progress");
    if (!kept || kept.scope !== scope) {
      const next = Math.max(kept?.filled ?? 0, kept?.shown ?? 0) + 1;
      const progress = { scope, shown: next, filled: next, cursor: "", heard: 0 };
      await shelf.write(next, [], [], progress);
      return new Copy(shelf, progress, new Map(), null);
    }
    const held = await read(shelf, kept.shown);
    return new Copy(shelf, kept, held, kept.filled === kept.shown ? null : await read(shelf, kept.filled));
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

  /** Begins a second copy; the first stays on the screen until the second is complete. */
  async anew(cursor: string): Promise<void> {
    await this.write([], [], { cursor, filled: Math.max(this.progress.shown, this.progress.filled) + 1 });
    // Only now: were it not kept, what comes next still belongs to the copy on the screen.
    this.filling = new Map();
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
    this.changed();
  }

  private async passes(check: SyncCheck): Promise<boolean> {
    return check.placeCount === this.filling.size && check.checksum === await checksumOf(this.filling);
  }

  private async write(put: readonly Kept[], removed: readonly string[], progress: Partial<Progress>): Promise<void> {
    const before = this.progress;
    this.progress = { ...before, ...progress };
    try {
      await this.shelf.write(this.progress.filled, put, removed, this.progress);
    } catch (error) {
      // What could not be kept is asked for again: never a cursor without what came with it.
      this.progress = before;
      throw error;
    }
  }
}

const read = async (shelf: Shelf, copy: number): Promise<Map<string, Held>> =>
  new Map((await shelf.read(copy)).map((kept) => [kept.id, { version: kept.version, place: fromBinary(PlaceSchema, kept.card) }]));
