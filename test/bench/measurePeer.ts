import { serveSite } from '../support/siteServer';
import type { Move, Step } from './session';
import { DWELL_MS, PICKED_PROVINCES, PICKED_YEARS } from './picks';
import { openSession } from './session';
import type { Sample } from './samples';

const LINES = '#chart svg [aria-label="line"] path';
const OVERVIEW = '#overview svg';
const OVERLAY = '#overview svg .overlay';
const MENU = '#menu select';

/**
 * Where the hand stands on the brush for a year, as a share of its width; past the end the brush
 * stops at 2024. No place comes twice, as with a hand: Mosaic keeps the answers to queries it has
 * seen, and a place that came before would not be asked again.
 */
const shareOf = (year: number, index: number) => (year + 0.5 + (((index * 7) % 37) - 18) / 41 - 2008) / 16;
const press: Step = { do: 'press', on: OVERLAY, at: 0.001 };

/** A drag of the brush in many moves, the button held down. */
function brushing(): Move[] {
  return PICKED_YEARS.map((year, index) => ({
    ...(index === 0 ? { before: [{ do: 'hover', on: OVERVIEW }, press] satisfies Step[] } : {}),
    step: { do: 'drag', on: OVERLAY, at: shareOf(year, index) },
    ...(index === PICKED_YEARS.length - 1
      ? { after: [{ do: 'release', on: OVERLAY, at: shareOf(year, index) }] satisfies Step[] }
      : {}),
  }));
}

/** Brush, menu, brush, menu, … */
function alternating(dwellMs?: number): Move[] {
  return PICKED_YEARS.slice(0, 20).flatMap((year, index): Move[] => {
    const dwell = dwellMs === undefined ? {} : { dwellMs };
    return [
      {
        before: [{ do: 'hover', on: OVERVIEW }, press],
        ...dwell,
        step: { do: 'drag', on: OVERLAY, at: shareOf(year, index) },
        after: [{ do: 'release', on: OVERLAY, at: shareOf(year, index) }],
      },
      {
        before: [{ do: 'hover', on: MENU }],
        ...dwell,
        step: { do: 'slide', on: MENU, to: PICKED_PROVINCES[index % PICKED_PROVINCES.length] ?? '' },
      },
    ];
  });
}

/** One cold visit to the peer's page with a corpus of one size, as written or tuned. */
export async function measurePeer(
  page: string,
  data: string,
  metric: string,
  isTuned: boolean,
): Promise<Sample> {
  const server = await serveSite({ mounts: { '/': page, '/data': data } });
  const session = await openSession(`${server.url}?metric=${metric}${isTuned ? '&optimize=false' : ''}`, {
    chart: LINES,
  });
  try {
    const { chart = NaN } = await session.allShown();
    const sample: Sample = {
      firstChartMs: chart,
      engineReadyMs: await session.marked('peer:engine-ready'),
      loadedMs: await session.marked('peer:loaded'),
      wireBytes: server.served.reduce((sum, each) => sum + each.bytes, 0),
    };
    await session.page.waitForTimeout(1000);
    sample.brushMs = await session.redraws(LINES, brushing());
    sample.alternateMs = await session.redraws(LINES, alternating());
    sample.alternateDwellMs = await session.redraws(LINES, alternating(DWELL_MS));
    sample.peakBytes = await session.peakBytes();
    return sample;
  } finally {
    await session.close();
    await server.close();
  }
}
