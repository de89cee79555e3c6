/**
 * The service worker: pages that were visited once are available offline. Each build has its own worker and page cache,
 * so that cached pages, payloads and index always belong to one build; files with a hash in their name are shared. A
 * new build takes over when it is completely cached; what an open page of an earlier build may still load is kept until
 * that page is closed.
 */
import type { ArchiveState } from "../messages";
import { routeOf } from "../routes";
import { answer } from "./answers";
import { activate } from "./earlier-builds";
import { install } from "./install";
import { archive, plan, scope } from "./this-build";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(tellArchive(event.data, (state) => port.postMessage(state)));
});
self.addEventListener("fetch", (event) => {
  const { method, url, mode, headers } = event.request;
  const facts = { method, url, navigates: mode === "navigate", partial: headers.has("range") };
  const route = routeOf(facts, scope, plan.assets);
  if (route.kind === "network") return;
  // If the browser refuses its caches (quota, private mode), fall back to the network.
  event.respondWith(answer(route, event).catch(() => fetch(event.request)));
});

/** Does what a page asks about the archive (`ArchiveRequest`), and tells it of every step. */
async function tellArchive(request: unknown, tell: (state: ArchiveState) => void): Promise<void> {
  if (request === "look") tell(await archive.look(tell));
  else if (request === "keep") tell(await archive.keep(tell));
  else if (request === "drop") tell(await archive.drop());
}
