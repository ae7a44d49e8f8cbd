/** What the page tells its service worker. `apply`: take over now; `touched`: keep these too. */
export type ToServiceWorker = { type: 'apply' } | { type: 'touched'; urls: string[] };
