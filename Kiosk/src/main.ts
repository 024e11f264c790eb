import { createClient } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { PlaceService } from "@gen/soliguide/v1/place_service_pb";
import { Clock } from "./clock";
import { Copy } from "./copy/copy";
import { Follower } from "./copy/follow";
import { openShelf } from "./copy/memoryshelf";
import { Kiosk } from "./kiosk";
import { readSettings, settle } from "./settings";
import type { Book } from "./words";

const { version, words } = document.documentElement.dataset;

/** The disk answered again and holds other settings than those of this start. */
let isOutdated = false;

/** Fetches the page anew when there is a newer one, or begins with the settings of the disk; at the start alone, when nobody stands there. */
const renew = async (clock: Clock): Promise<void> => {
  if (isOutdated) {
    location.reload();
    return;
  }
  await clock.read();
  const keeper = navigator.serviceWorker?.controller;
  if (clock.version === "" || clock.version === version || !keeper) {
    return;
  }
  const answer = new MessageChannel();
  answer.port1.onmessage = () => location.reload();
  keeper.postMessage("newer", [answer.port2]);
};

const run = async (): Promise<void> => {
  // Without https there is no keeper, and no start without a line; everything else works.
  navigator.serviceWorker?.register("/borne-gardien.js", { scope: "/borne" }).catch(() => {});
  // Not waited for: a browser may ask somebody who is not there.
  void navigator.storage?.persist?.().catch(() => {});
  const open = () => openShelf("soliguide-borne");
  let shelf = await open();
  const address = new URLSearchParams(location.search);
  const [settings, book] = await Promise.all([
    readSettings(shelf, address), fetch(words!).then(async (answer) => await answer.json() as Book),
  ]);
  const copy = await Copy.open(settings.territories.join(","), open, shelf);
  copy.returned = async (disk) => {
    isOutdated = !await settle(disk, address, settings);
    shelf = isOutdated ? shelf : disk;
    return !isOutdated;
  };
  const client = createClient(PlaceService, createGrpcWebTransport({ baseUrl: location.origin }));
  let kiosk: Kiosk | undefined;
  const follower = new Follower(client, copy, settings.territories, (line, way) => kiosk?.hear(line, way));
  const clock = new Clock("/borne/heure", await shelf.note<number>("ahead").catch(() => undefined) ?? 0, (ahead, wireAhead) => {
    follower.wireAhead = wireAhead;
    void shelf.keepNote("ahead", ahead).catch(() => {});
  });
  kiosk = new Kiosk(book, settings, copy, clock, () => void renew(clock));
  void clock.run();
  await follower.run();
};

void run();
