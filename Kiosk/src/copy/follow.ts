import { Code, ConnectError, type Client } from "@connectrpc/connect";
import type { PlaceService } from "@gen/soliguide/v1/place_service_pb";
import type { Copy } from "./copy";

const second = 1000;

/** The guide gives a sign of life after 15 seconds: a line without one for so long is dead, whatever the browser thinks. */
const silence = 40 * second;

const longestPause = 30 * second;

/** For one who differs from the guide again and again. */
const longestRest = 3600 * second;

/** Younger than this is the guide's own rhythm, and no news. */
const fresh = 20 * second;

/** Whether the line holds. */
export type Line = "opening" | "live" | "cut";

/** Keeps a copy true for as long as the page lives: through cuts, restarts of the guide and sleep of the machine. */
export class Follower {
  private pauses = 0;
  private differed = 0;
  private wake: () => void = () => {};

  constructor(
    private readonly client: Client<typeof PlaceService>, private readonly copy: Copy, private readonly territories: readonly string[],
    private readonly told: (line: Line) => void,
  ) {
    addEventListener("online", () => this.wake());
  }

  async run(): Promise<never> {
    for (;;) {
      // What cannot be kept, on a full disk for instance, is tried again like a line that was cut.
      await this.follow().catch((error: unknown) => this.understand(error)).catch(() => {});
      this.told("cut");
      await this.pause();
    }
  }

  private async follow(): Promise<void> {
    const end = new AbortController();
    let alarm = setTimeout(() => end.abort(), silence);
    try {
      for await (const message of this.client.syncPlaces({ scope: { territories: [...this.territories] }, cursor: this.copy.cursor }, { signal: end.signal })) {
        clearTimeout(alarm);
        alarm = setTimeout(() => end.abort(), silence);
        const heard = message.event.case === "heartbeat" ? this.sinceWhen(message.event.value.heardTime) : Date.now();
        if (!await this.copy.apply(message, heard)) {
          // A copy that differs twice would differ again: never a download in a circle.
          this.pauses = 5 * ++this.differed;
          return;
        }
        this.differed = message.event.case === "check" ? 0 : this.differed;
        this.pauses = 0;
        this.told("live");
      }
    } finally {
      clearTimeout(alarm);
      end.abort();
    }
  }

  /** A front door that has not heard from its storage says so: what it tells is as old as that. Never newer than now. */
  private sinceWhen(heard: { seconds: bigint } | undefined): number {
    const now = Date.now();
    const wire = heard ? Number(heard.seconds) * second - this.wireAhead : now;
    return now - wire < fresh ? now : wire;
  }

  /** How far the guide's real clock is ahead of this machine's. */
  wireAhead = 0;

  /** A cursor that the guide refuses is thrown away; the copy is made anew beside what is shown. */
  private async understand(error: unknown): Promise<void> {
    if (ConnectError.from(error).code === Code.InvalidArgument && this.copy.cursor !== "") {
      await this.copy.anew("");
    }
  }

  /** Half a second, then longer and longer; a browser that says it is on line again ends it. A thousand kiosks do not come back at once. */
  private async pause(): Promise<void> {
    const longest = Math.min(this.differed > 1 ? longestRest : longestPause, second * 2 ** this.pauses++);
    await new Promise<void>((resolve) => {
      const alarm = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
      this.wake = () => {
        clearTimeout(alarm);
        resolve();
      };
    });
  }
}
