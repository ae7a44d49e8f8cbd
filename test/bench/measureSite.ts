import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { serveSite, type SiteServer } from '../support/siteServer';
import type { Sample } from './samples';
import { openSession, type Session } from './session';
import {
  alternating,
  bodiesQuery,
  ENGINE_READY,
  FIRST_CHART,
  levelsQuery,
  LIVE,
  sliding,
  TREND_LINES,
  viewWalk,
} from './site';

/** The built site and the corpus that it is served with. */
export interface ServedSite {
  site: string;
  corpus: string;
}

/** How long a chart must stand still until no answer of the database is on its way to it. */
const ANSWERED_MS = 2000;

/** The first page: its drawn chart, the live one, the bytes of each. */
export function measureFirstPage(from: ServedSite): Promise<Sample> {
  return visit(from, '', { chart: FIRST_CHART }, async (session, server) => {
    const { chart = NaN } = await session.allShown();
    const live = await session.marked(LIVE);
    const sample: Sample = {
      firstChartMs: chart,
      firstChartBytes: await session.bytesBy(chart),
      liveMs: live,
      liveBytes: await session.bytesBy(live),
      scriptGzipBytes: gzipOf(from.site, await session.loadedBy(live)),
    };
    await quiet(server);
    sample.wireBytes = bytesOf(server);
    sample.peakBytes = await session.peakBytes();
    return sample;
  });
}

/** The peer's task by address: the chart from its cube, then both controls. */
export function measureLevels(from: ServedSite, metric: string): Promise<Sample> {
  return visit(from, levelsQuery(metric), { chart: TREND_LINES }, async (session, server) => {
    const { chart = NaN } = await session.allShown();
    const sample: Sample = { cubeAnswerMs: chart, cubeAnswerBytes: await session.bytesBy(chart) };
    await quiet(server);
    sample.brushMs = await session.redraws(TREND_LINES, sliding());
    sample.alternateMs = await session.redraws(TREND_LINES, alternating(metric));
    sample.wireBytes = bytesOf(server);
    sample.peakBytes = await session.peakBytes();
    return sample;
  });
}

const SUMS_OF_FILES = /^SELECT year, form, count\(\*\).*read_parquet\(\['observations/s;

/** A question about bodies, by address, then another metric, then another filter. */
export function measureBodies(from: ServedSite, metric: string, nextMetric: string): Promise<Sample> {
  return visit(from, bodiesQuery(metric), { chart: TREND_LINES }, async (session, server) => {
    const { chart = NaN } = await session.allShown();
    const sample: Sample = { bodiesAnswerMs: chart, engineReadyMs: await session.marked(ENGINE_READY) };
    await quiet(server);
    const ask = (query: string) =>
      session.redraws(TREND_LINES, [{ step: { do: 'visit', query } }], ANSWERED_MS);
    [sample.nextMetricMs] = await ask(bodiesQuery(nextMetric));
    await quiet(server);
    [sample.nextFilterMs] = await ask(bodiesQuery(nextMetric, '江苏'));
    // The sums behind the chart, over the files: of a large corpus a filter finds a copy in memory, which no other page has.
    sample.nextFilterSql = (await session.statements()).findLast((text) => SUMS_OF_FILES.test(text));
    [sample.filterAgainMs] = await ask(bodiesQuery(nextMetric, '四川'));
    sample.wireBytes = bytesOf(server);
    sample.peakBytes = await session.peakBytes();
    return sample;
  });
}

/**
 * Walks through the views. After the first the columns that each needs are in; the second asks about other years, which
 * nothing was asked about before; the third comes back to what the second showed.
 */
export function measureViews(from: ServedSite, metric: string, body: string): Promise<Sample> {
  return visit(from, bodiesQuery(metric), { chart: TREND_LINES }, async (session, server) => {
    await session.allShown();
    for (const { query, shown } of viewWalk(metric, body)) {
      await session.opens(query, shown);
      await quiet(server);
    }
    const walkAgain = async (): Promise<number[]> => {
      const all: number[] = [];
      for (const { query, shown } of viewWalk(metric, body, true)) {
        all.push(await session.opens(query, shown));
        await sleep(500);
      }
      return all;
    };
    const sample: Sample = { viewMs: await walkAgain(), viewAgainMs: await walkAgain() };
    sample.peakBytes = await session.peakBytes();
    return sample;
  });
}

async function visit(
  from: ServedSite,
  query: string,
  watch: Record<string, string>,
  measure: (session: Session, server: SiteServer) => Promise<Sample>,
): Promise<Sample> {
  const server = await serveSite({ mounts: { '/': from.site, '/corpus': from.corpus } });
  const session = await openSession(`${server.url}${query}`, watch);
  try {
    return await measure(session, server);
  } finally {
    await session.close();
    await server.close();
  }
}

/** Waits until the page has asked for nothing for a second and a half: idle work is done, too. */
async function quiet(server: SiteServer): Promise<void> {
  for (let seen = -1; seen !== server.served.length;) {
    seen = server.served.length;
    await sleep(1500);
  }
}

function bytesOf(server: SiteServer): number {
  return server.served.reduce((sum, each) => sum + each.bytes, 0);
}

/** Size after gzip of the scripts among the addresses. */
function gzipOf(site: string, addresses: readonly string[]): number {
  return addresses
    .filter((address) => /\.js$/.test(address))
    .map((address) => readFileSync(join(site, 'assets', basename(new URL(address).pathname))))
    .reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}
