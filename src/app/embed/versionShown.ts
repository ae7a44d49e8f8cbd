/** Which version of the corpus a frame draws. */
export interface VersionShown {
  version: string;
  /** The day an earlier version was kept; undefined for the newest. */
  keptOn: string | undefined;
  /** The version that the address asks for, where the site does not keep it. */
  missing: string | undefined;
}

/**
 * The version that an address asks for by its first digits, if the site has it; else the newest.
 * @param kept earlier versions as the build writes them into the page: `<version> <day>,…`
 */
export function versionShown(asked: string | undefined, newest: string, kept: string): VersionShown {
  if (asked === undefined || newest.startsWith(asked))
    return { version: newest, keptOn: undefined, missing: undefined };
  const found = kept.split(',').find((each) => each.startsWith(asked));
  if (found === undefined) return { version: newest, keptOn: undefined, missing: asked };
  const [version = newest, keptOn = ''] = found.split(' ');
  return { version, keptOn, missing: undefined };
}

/** The query of the same address for the newest version. */
export function withoutVersion(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('v');
  return `?${String(query)}`;
}
