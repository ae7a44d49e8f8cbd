/**
 * A script that is loaded when it is first asked for and at hand from then on; one that failed to load is loaded
 * anew. `import` itself answers only after whatever the page does meanwhile, also for what it has loaded.
 */
export function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      throw cause;
    }));
}
