/** Path of a Chromium: the one that CHROMIUM_PATH names, an installed one, or Playwright's. */
export function findChromium(): string | undefined;

/** Gets a Chromium and comes back with its path; undefined when none can be had. */
export function installChromium(project: string): string | undefined;
