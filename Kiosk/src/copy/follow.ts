import { Code, ConnectError, type Client } from "@connectrpc/connect";
import type { PlaceService } from "@gen/soliguide/v1/place_service_pb";
import type { Copy } from "./copy";

const second = 1000;

/** The guide gives a sign of life after 15 seconds: a line without one for so long is dead, whatever the browser thinks. */
const silence = 40 * second;

/** The same for one who has met lines that let nothing through for a while: a proxy that collects what should pass. The guide promises 20. */
const shortSilence = 25 * second;

/** A stream begins with a message at once, if only that nothing is new. */
const firstWord = 10 * second;

/** So many streams in a row that fell silent, or said nothing at all, are no accident: the guide is asked by the page. */
const enough = 2;

/** How often it is then asked, about. */
const pollEvery = 15 * second;

/** Until a stream is tried again: at first, and at most after many that were withheld. */
const firstTrial = 30 * second;
const lastTrial = 1800 * second;

const longestPause = 30 * second;

/** For one who differs from the guide again and again. */
const longestRest = 3600 * second;

/** Younger than this is the guide's own rhythm, and no news. */
const fresh = 20 * second;

/** Whether the line holds. */
export type Line = "opening" | "live" | "cut";

/** How it is followed. */
export type Way = "stream" | "pages";

/**
 * Keeps a copy true for as long as the page lives: through cuts, restarts of the guide and sleep of the machine; by a stream, and by the page where something on
 * the way lets no stream through. Both have the same cursor.
 */
export class Follower {
  private pauses = 0;
  private differed = 0;
  private mute = 0;
  private silent = 0;
  private trials = 0;
  private wake: () => void = () => {};

  constructor(
    private readonly client: Client<typeof PlaceService>, private readonly copy: Copy, private readonly territories: readonly string[],
    private readonly told: (line: Line, by: Way) => void,
  ) {
    addEventListener("online", () => this.wake());
  }

  async run(): Promise<never> {
    for (;;) {
      await this.follow().catch((error: unknown) => this.understand(error));
      if (this.mute >= enough || this.silent >= enough) {
        const isTime = await this.poll().catch((error: unknown) => this.understand(error));
        if (isTime) {
          continue;
        }
      }
      this.told("cut", "stream");
      await this.pause();
    }
  }

  private get scope(): { territories: string[] } {
    return { territories: [...this.territories] };
  }

  private async follow(): Promise<void> {
    const end = new AbortController();
    let isHeard = false;
    const fallSilent = (): void => {
      // One that lets no word through in ten seconds need not be tried twice.
      [this.silent, this.mute] = isHeard ? [this.silent + 1, this.mute] : [this.silent, enough];
      end.abort();
    };
    this.mute++;
    let alarm = setTimeout(fallSilent, firstWord);
    try {
      for await (const message of this.client.syncPlaces({ scope: this.scope, cursor: this.copy.cursor }, { signal: end.signal })) {
        clearTimeout(alarm);
        alarm = setTimeout(fallSilent, this.silent >= enough ? shortSilence : silence);
        [isHeard, this.mute] = [true, 0];
        if (message.event.case === "heartbeat") {
          [this.silent, this.trials] = [0, 0];
        }
        const heard = message.event.case === "heartbeat" ? this.sinceWhen(message.event.value.heardTime) : Date.now();
        if (!await this.copy.apply(message, heard)) {
          this.differs();
          return;
        }
        this.holds(message.event.case === "heartbeat" || message.event.case === "check", message.event.case === "check");
        this.told("live", "stream");
      }
    } finally {
      clearTimeout(alarm);
      end.abort();
    }
  }

  /** Asks by the page until it is time to try a stream again: then true. */
  private async poll(): Promise<boolean> {
    const trial = Date.now() + Math.min(lastTrial, firstTrial * 2 ** this.trials) * (0.75 + Math.random() / 4);
    for (;;) {
      const page = await this.client.pullPlaceChanges({ scope: this.scope, cursor: this.copy.cursor }, { timeoutMs: silence });
      if (!await this.copy.applyPage(page, this.sinceWhen(page.heardTime))) {
        this.differs();
        return false;
      }
      this.holds(page.complete, page.check !== undefined);
      this.told("live", "pages");
      if (page.complete) {
        if (Date.now() >= trial) {
          // Only pages that come through make the next trial rarer: a guide that is away withholds nothing.
          this.trials++;
          return true;
        }
        await this.sleep(pollEvery * (0.75 + Math.random() / 2));
      }
    }
  }

  /** A copy that differs twice would differ again: never a download in a circle. */
  private differs(): void {
    this.pauses = 5 * ++this.differed;
  }

  /** A line that has proved itself is tried again at once when it is cut; one that breaks after each first word is not. Only a check that passes ends a difference. */
  private holds(isProved: boolean, isChecked: boolean): void {
    this.pauses = isProved ? 0 : this.pauses;
    this.differed = isChecked ? 0 : this.differed;
  }

  /** A front door that has not heard from its storage says so: what it tells is as old as that. Never newer than now. */
  private sinceWhen(heard: { seconds: bigint } | undefined): number {
    const now = Date.now();
    const wire = heard ? Number(heard.seconds) * second - this.wireAhead : now;
    return now - wire < fresh ? now : wire;
  }

  /** How far the guide's real clock is ahead of this machine's. */
  wireAhead = 0;

  /** A cursor that the guide refuses is thrown away; the copy is made anew beside what is shown. A guide with too many streams is asked by the page. */
  private async understand(error: unknown): Promise<false> {
    const { code } = ConnectError.from(error);
    if (code === Code.InvalidArgument && this.copy.cursor !== "") {
      await this.copy.anew("");
    }
    if (code === Code.ResourceExhausted) {
      this.mute = enough;
    }
    return false;
  }

  /** Half a second, then longer and longer; a browser that says it is on line again ends it. A thousand kiosks do not come back at once. */
  private async pause(): Promise<void> {
    const longest = Math.min(this.differed > 1 ? longestRest : longestPause, second * 2 ** this.pauses++);
    await this.sleep(longest * (0.5 + Math.random() / 2));
  }

  private async sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const alarm = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(alarm);
        resolve();
      };
    });
  }
}
