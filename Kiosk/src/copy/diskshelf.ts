import type { Kept, Progress, Shelf } from "./shelf";

const places = "places";
const notes = "notes";

/** A browser that neither opens its database nor says that it cannot, because another tab holds an older one or its disk hangs. */
const patience = 5_000;

/** A shelf in IndexedDB. */
export class DiskShelf implements Shelf {
  readonly lasts = true;

  private constructor(private readonly database: IDBDatabase) {}

  /** Fails where the browser has none, refuses it or does not answer. */
  static open(name: string): Promise<DiskShelf> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(places, { keyPath: ["copy", "id"] });
        request.result.createObjectStore(notes);
      };
      request.onsuccess = () => resolve(new DiskShelf(request.result));
      request.onerror = () => reject(request.error);
      setTimeout(() => reject(new Error("The database does not open.")), patience);
    });
  }

  async note<T>(name: string): Promise<T | undefined> {
    return await answer(this.database.transaction(notes).objectStore(notes).get(name)) as T | undefined;
  }

  async keepNote(name: string, value: unknown): Promise<void> {
    const change = this.database.transaction(notes, "readwrite");
    change.objectStore(notes).put(value, name);
    await done(change);
  }

  async read(copy: number): Promise<Kept[]> {
    return await answer(this.database.transaction(places).objectStore(places).getAll(all(copy))) as Kept[];
  }

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
