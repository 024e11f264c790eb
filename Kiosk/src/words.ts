/** What the kiosk says, in every language, from the files of the public pages. */
export interface Book {
  readonly languages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly categories: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The category that holds another. */
  readonly parents: Readonly<Record<string, string>>;
  /** What people come for, the most vital first. */
  readonly needs: readonly string[];
}

/** The words of one language. */
export class Words {
  private readonly numbers: Intl.NumberFormat;

  constructor(private readonly book: Book, readonly code: string) {
    this.numbers = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
  }

  /** Western digits and calendar, as on doors, telephones and letters in France. */
  get locale(): string {
    return `${this.code}-u-ca-gregory-nu-latn`;
  }

  get direction(): string {
    return this.say("language.dir");
  }

  has(key: string): boolean {
    return this.book.languages[this.code]![key] !== undefined;
  }

  say(key: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    return Object.entries(blanks).reduce(
      (phrase, [blank, text]) => phrase.replaceAll(`{${blank}}`, typeof text === "number" ? this.number(text) : text),
      this.book.languages[this.code]![key] ?? key);
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  category(category: string): string {
    return this.book.categories[this.code]![category] ?? category.replaceAll("_", " ");
  }

  /** What a language is called; its code where the browser does not know. */
  languageName(code: string): string {
    try {
      return new Intl.DisplayNames([this.code, "fr"], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  }
}

/** The category itself, then what holds it, the nearest first. */
export const lineOf = (book: Book, category: string): string[] => {
  const line: string[] = [];
  for (let at: string | undefined = category; at !== undefined; at = book.parents[at]) {
    line.push(at);
  }
  return line;
};
