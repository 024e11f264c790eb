/** A place as the kiosk keeps it: the card as it came over the wire. */
export interface Kept { readonly id: string; readonly version: bigint; readonly card: Uint8Array }

/** How far a copy has come. */
export interface Progress {
  /** What the copy is of: a cursor belongs to its scope. */
  readonly scope: string;
  /** Which of two copies the screen shows: while one is made anew the old one stays. */
  readonly shown: number;
  /** Where the newer of the two resumes. */
  readonly cursor: string;
  /** The newer of the two; the same as shown unless one is being made anew. */
  readonly filled: number;
  /** When the guide was last heard, by this machine's clock; 0 is never. */
  readonly heard: number;
}

const places = "places";
const notes = "notes";

/** What the kiosk remembers through a night without power: cards and the cursor, always in one transaction. Nothing of those who use it. */
export class Shelf {
  private constructor(private readonly database: IDBDatabase) {}

  static open(name: string): Promise<Shelf> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(places, { keyPath: ["copy", "id"] });
        request.result.createObjectStore(notes);
      };
      request.onsuccess = () => resolve(new Shelf(request.result));
      request.onerror = () => reject(request.error);
    });
  }

  note<T>(name: string): Promise<T | undefined> {
    return answer(this.database.transaction(notes).objectStore(notes).get(name)) as Promise<T | undefined>;
  }

  async keepNote(name: string, value: unknown): Promise<void> {
    const change = this.database.transaction(notes, "readwrite");
    change.objectStore(notes).put(value, name);
    await done(change);
  }

  async read(copy: number): Promise<Kept[]> {
    return await answer(this.database.transaction(places).objectStore(places).getAll(all(copy))) as Kept[];
  }

  /** Puts and removes places of one copy and notes how far it has come; copies that are neither shown nor filled go. All of it or nothing. */
  async write(copy: number, put: readonly Kept[], removed: readonly string[], progress: Progress): Promise<void> {
    const change = this.database.transaction([places, notes], "readwrite");
    const shelf = change.objectStore(places);
    for (const place of put) {
      shelf.put({ copy, ...place });
    }
    for (const id of removed) {
      shelf.delete([copy, id]);
    }
    const oldest = Math.min(progress.shown, progress.filled);
    if (oldest > 0) {
      shelf.delete(IDBKeyRange.bound([0], [oldest], false, true));
    }
    change.objectStore(notes).put(progress, "progress");
    await done(change);
  }
}

const all = (copy: number): IDBKeyRange => IDBKeyRange.bound([copy], [copy + 1], false, true);

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const done = (change: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  change.oncomplete = () => resolve();
  change.onabort = () => reject(change.error);
});
