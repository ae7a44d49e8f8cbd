// Keeps the site and the data that it touched, so that both work without network after a first visit.
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { RangeRequestsPlugin } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { ToServiceWorker } from './messages';

declare const self: ServiceWorkerGlobalScope;
/** The page, its scripts and styles; put in by the build (src/cli/serviceWorker.ts). */
declare const PRECACHED: PrecacheEntry[];

/** How long a reader waits for the list of figures before the one that is kept will do. */
const PATIENCE_SECONDS = 5;

// A version of the site is kept whole or not at all: one that arrives broken never takes over.
precacheAndRoute(PRECACHED, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

/** The oldest go first. (Workbox declares its plugins without regard to `exactOptionalPropertyTypes`.) */
function atMost(maxEntries: number): WorkboxPlugin[] {
  return [new ExpirationPlugin({ maxEntries }) as WorkboxPlugin];
}

/** Names hold a hash of what is inside: the engine is kept once, however many versions of the site pass. */
const assets = new CacheFirst({
  cacheName: 'vitrine-assets',
  plugins: atMost(24),
});
/** Addresses hold the version of the corpus. Of a file that is kept whole, parts can be read too. */
const figures = new CacheFirst({
  cacheName: 'vitrine-figures',
  plugins: [new RangeRequestsPlugin() as WorkboxPlugin, ...atMost(400)],
});
/** What may change under its address: the manifest, drawn charts. */
const fresh = new NetworkFirst({
  cacheName: 'vitrine-pages',
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: atMost(100),
});

const scope = new URL('./', self.location.href);
const isOurs = (url: URL): boolean => url.href.startsWith(scope.href);
const pathOf = (url: URL): string => url.pathname.slice(scope.pathname.length);
const isAsset = (url: URL): boolean => isOurs(url) && pathOf(url).startsWith('assets/');
const isFigures = (url: URL): boolean =>
  isOurs(url) && pathOf(url).startsWith('corpus/') && url.searchParams.has('v');
/** Whole corpora are downloaded to be kept elsewhere. */
const isDownload = (url: URL): boolean => /^corpus\/download\/.+\.(parquet|csv)$/.test(pathOf(url));

registerRoute(({ url }) => isAsset(url), assets);
registerRoute(({ url }) => isFigures(url), figures);
registerRoute(({ url }) => isOurs(url) && !isDownload(url), fresh);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  if (message.type === 'apply') void self.skipWaiting();
  else event.waitUntil(Promise.all(message.urls.map((url) => keep(event, new URL(url)))));
});

/** Keeps what the page asked for before this worker was there; the browser's own cache still has it. */
async function keep(event: ExtendableMessageEvent, url: URL): Promise<void> {
  if (!isOurs(url) || isDownload(url) || getCacheKeyForURL(url.href) !== undefined) return;
  const strategy = isAsset(url) ? assets : isFigures(url) ? figures : fresh;
  await strategy.handle({ event, request: new Request(url) }).catch(() => undefined);
}
