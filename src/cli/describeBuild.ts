/** What is known of a build: the version of the program, its day (UTC, ISO), where its code stands. */
export interface Build {
  version: string;
  date: string;
  /** Address of the repository that package.json names; empty where it names none. */
  repository: string;
}

/** The parts of package.json that say it. */
interface Package {
  version: string;
  repository?: string | { url?: string };
}

/**
 * The day is that of `SOURCE_DATE_EPOCH` (seconds since 1970; reproducible-builds.org), so that two builds of one
 * source can be the same to the byte; without it the day of the build. It is no part of the corpus,
 * whose version is a hash of what it holds.
 */
export function describeBuild({ version, repository }: Package, epoch: string | undefined, now: Date): Build {
  const isTime = epoch !== undefined && /^\d{1,11}$/.test(epoch);
  const time = isTime ? new Date(1000 * Number(epoch)) : now;
  return { version, date: time.toISOString().slice(0, 10), repository: webAddressOf(repository) };
}

/** `git+https://host/a/b.git` as the address that a browser opens; empty for other kinds. */
function webAddressOf(repository: Package['repository']): string {
  const stated = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const address = stated.replace(/^git\+/, '').replace(/\.git$/, '');
  return address.startsWith('https://') ? address : '';
}
