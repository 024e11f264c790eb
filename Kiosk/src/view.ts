import type { Copy, Held } from "./copy/copy";
import type { Clock } from "./clock";
import type { Dates } from "./dates";
import type { Finder, Group } from "./find";
import type { Wish } from "./publics";
import type { Book, Words } from "./words";

/** Where whoever stands before the kiosk is. Nothing of it is kept. */
export type Place =
  | { readonly name: "start" }
  | { readonly name: "list"; readonly need: string; readonly wished: readonly Wish[]; readonly shown: Readonly<Partial<Record<Group, number>>> }
  | { readonly name: "sheet"; readonly need: string; readonly wished: readonly Wish[]; readonly id: string; readonly shown: Readonly<Partial<Record<Group, number>>> };

/** What screens are drawn from. */
export interface View {
  readonly book: Book;
  readonly words: Words;
  readonly dates: Dates;
  readonly finder: Finder;
  readonly clock: Clock;
  readonly copy: Copy;
  readonly held: (id: string) => Held | undefined;
  readonly go: (place: Place) => void;
  /** Says to whoever does not see the screen what has changed on it. */
  readonly tell: (text: string) => void;
  readonly speak: (language: string) => void;
}
