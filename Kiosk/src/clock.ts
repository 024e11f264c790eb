/** What the guide says of itself, beside its places. */
interface Word { readonly now: string; readonly wire: string; readonly demo: boolean; readonly version: string }

const often = 2_000;
const seldom = 300_000;

/**
 * The guide's time: that of the campaign in a demo, and in earnest a remedy for machines whose own clock is wrong. Without a line the last known
 * difference holds.
 */
export class Clock {
  demo = false;
  /** The page that the guide would give now; another one than ours means that there is a newer page. */
  version = "";

  constructor(private readonly address: string, private ahead: number, private readonly told: (ahead: number, wireAhead: number) => void) {}

  get now(): number {
    return this.of(Date.now());
  }

  /** An instant of this machine's clock on the guide's. */
  of(instant: number): number {
    return instant + this.ahead;
  }

  async run(): Promise<never> {
    for (;;) {
      await this.read();
      await new Promise((resolve) => setTimeout(resolve, this.demo ? often : seldom));
    }
  }

  async read(): Promise<void> {
    try {
      const asked = Date.now();
      const answer = await fetch(this.address, { cache: "no-store" });
      if (!answer.ok) {
        return;
      }
      const word = await answer.json() as Word;
      const here = (asked + Date.now()) / 2;
      this.demo = word.demo;
      this.version = word.version;
      this.ahead = Date.parse(word.now) - here;
      this.told(this.ahead, Date.parse(word.wire) - here);
    } catch {
      // No line: what was known holds.
    }
  }
}
