import type { ToServiceWorker } from './messages';

/** How long a version that the reader asked for may take to take over. */
const PATIENCE_MS = 3000;

/**
 * Registers the service worker, and calls back when a newer version of the site waits to be applied;
 * the callback gets the way to apply it, which loads the page anew. Does nothing where the browser
 * has no service workers or the frame may not use them.
 */
export async function keepOffline(onUpdate: (apply: () => void) => void): Promise<void> {
  const workers = serviceWorkers();
  if (workers === undefined) return;
  const registration = await workers.register('./sw.js').catch(() => undefined);
  if (registration === undefined) return;

  const hadController = workers.controller !== null;
  const announce = (waiting: ServiceWorker): void => {
    onUpdate(() => {
      // A browser may hold the old one for as long as it takes it to be at work. It has to go then.
      const goes = setTimeout(() => void leave(registration), PATIENCE_MS);
      const reload = (): void => {
        clearTimeout(goes);
        location.reload();
      };
      workers.addEventListener('controllerchange', reload, { once: true });
      tell(waiting, { type: 'apply' });
    });
  };
  const watch = (installing: ServiceWorker | null): void => {
    installing?.addEventListener('statechange', () => {
      // Without an earlier version nothing is replaced: the worker of the first visit takes over by itself.
      if (installing.state === 'installed' && workers.controller !== null) announce(installing);
    });
  };
  if (registration.waiting !== null && hadController) announce(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));

  if (hadController) return;
  // From here on the worker sees every request; what came before it is told.
  await new Promise((resolve) => {
    workers.addEventListener('controllerchange', resolve, { once: true });
    if (workers.controller !== null) resolve(undefined);
  });
  tell(workers.controller, { type: 'touched', urls: touched() });
}

/**
 * Does without the worker that will not go. Only where the host answers: without network the page that stands here is
 * all there is, and a new one would be blank. The worker takes no part in requests for a head.
 */
async function leave(registration: ServiceWorkerRegistration): Promise<void> {
  const answer = await fetch('./', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok !== true) return;
  await registration.unregister();
  location.reload();
}

/** Reading the property throws in a frame without an origin of its own. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

function tell(worker: ServiceWorker | null, message: ToServiceWorker): void {
  worker?.postMessage(message);
}

/** What the page has loaded so far, of its own origin. */
function touched(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((url) => url.startsWith(location.origin));
}
