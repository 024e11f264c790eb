import { DiskShelf } from "./diskshelf";
import type { Kept, Shelf } from "./shelf";

/** A shelf for a browser that keeps nothing, in a private window for instance: the copy itself is in memory already, so that it need hold notes alone. */
export class MemoryShelf implements Shelf {
  readonly lasts = false;

  private readonly notes = new Map<string, unknown>();

  note<T>(name: string): Promise<T | undefined> {
    return Promise.resolve(this.notes.get(name) as T | undefined);
  }

  keepNote(name: string, value: unknown): Promise<void> {
    this.notes.set(name, value);
    return Promise.resolve();
  }

  read(): Promise<Kept[]> {
    return Promise.resolve([]);
  }

  write(): Promise<void> {
    return Promise.resolve();
  }
}

/** The database where the browser gives one that can be read, else the memory. */
export const openShelf = async (name: string): Promise<Shelf> => {
  try {
    const shelf = await DiskShelf.open(name);
    await shelf.note("progress");
    return shelf;
  } catch (error) {
    console.info("soliguide: this browser keeps no copy, see docs/kiosk.md", error);
    return new MemoryShelf();
  }
};
