/// <reference lib="webworker" />

// Keeps the page itself, so that the kiosk starts with no line. The places are the page's own matter: they lie in its database.

declare const self: ServiceWorkerGlobalScope;

const page = "/borne";
const shelf = "borne";

/** Keeps the page with every file it names; the page last, so that there is never one without its files. */
const keep = async (): Promise<void> => {
  const fresh = await fetch(page, { cache: "no-store" });
  if (!fresh.ok) {
    throw new Error(`${page}: ${fresh.status}`);
  }
  const text = await fresh.clone().text();
  const files = [...new Set(text.match(/\/fichiers\/[^"\s]+/g) ?? [])].map((file) => file.replaceAll("&amp;", "&"));
  const cache = await caches.open(shelf);
  const kept = new Set((await cache.keys()).map((request) => addressOf(request.url)));
  await cache.addAll(files.filter((file) => !kept.has(file)));
  await cache.put(page, fresh);
  await Promise.all([...kept].filter((address) => address !== page && !files.includes(address)).map((address) => cache.delete(address)));
};

const addressOf = (url: string): string => url.slice(self.location.origin.length);

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page asks for the newer one when nobody stands before it.
self.addEventListener("message", (event) => event.waitUntil(keep().then(() => event.ports[0]?.postMessage("kept"), () => {})));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && url.pathname === page) {
    event.respondWith(kept(page, event.request));
  } else if (url.pathname.startsWith("/fichiers/")) {
    event.respondWith(kept(url.pathname + url.search, event.request));
  }
});

const kept = async (address: string, request: Request): Promise<Response> => {
  const cache = await caches.open(shelf);
  return await cache.match(address) ?? fetch(request);
};

export {};
