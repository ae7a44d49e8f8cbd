/** Picks that are kept for the next time; a body with its name. */
export interface RecentPick {
  /** As `entityKey` writes it, or the id of a metric. */
  key: string;
  /** Name of a body; empty for what has its name from its key. */
  name: string;
}

const MOST_RECENT = 6;

/** What was picked lately on this machine, the latest first; none where nothing may be kept. */
export function readRecent(list: 'bodies' | 'metrics'): RecentPick[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(nameOf(list)) ?? '[]');
    return Array.isArray(value) ? value.filter(isPick).slice(0, MOST_RECENT) : [];
  } catch {
    // In a sandboxed frame the store throws, and somebody may have put anything there.
    return [];
  }
}

/** Puts a pick before the others. */
export function keepRecent(list: 'bodies' | 'metrics', pick: RecentPick): void {
  const others = readRecent(list).filter(({ key }) => key !== pick.key);
  try {
    localStorage.setItem(nameOf(list), JSON.stringify([pick, ...others].slice(0, MOST_RECENT)));
  } catch {
    // Full or forbidden: the next time starts without it.
  }
}

/** Each corpus of a site has bodies of its own. */
function nameOf(list: string): string {
  const corpus = new URLSearchParams(location.search).get('corpus') ?? '';
  return `vitrine:recent:${list}:${corpus}`;
}

function isPick(value: unknown): value is RecentPick {
  const pick = value as Partial<RecentPick> | null;
  return typeof pick === 'object' && typeof pick?.key === 'string' && typeof pick.name === 'string';
}
