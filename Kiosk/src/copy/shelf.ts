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

/** What the kiosk remembers: cards and the cursor, always in one transaction. Nothing of those who use it. */
export interface Shelf {
  /** Whether it outlives a night without power. */
  readonly lasts: boolean;

  note<T>(name: string): Promise<T | undefined>;

  keepNote(name: string, value: unknown): Promise<void>;

  read(copy: number): Promise<Kept[]>;

  /** Puts and removes places of one copy and notes how far it has come; copies that are neither shown nor filled go. All of it or nothing. */
  write(copy: number, put: readonly Kept[], removed: readonly string[], progress: Progress): Promise<void>;
}
