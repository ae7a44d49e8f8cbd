import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAddress, writeAddress, type Selection } from '../../src/app/address';
import { yearsOf } from '../../src/app/page';
import { selectionOf, viewShown } from '../../src/app/stories/storySelection';
import { readStories } from '../../src/corpus/readStories';
import { ALL_BODIES } from '../../src/domain/entity';
import { MEASURES } from '../../src/domain/measures';
import { isStated, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { casesByResult } from '../../src/query/cases';
import { coverageByYear } from '../../src/query/coverage';
import { readFlow } from '../../src/query/flow';
import { outcomes } from '../../src/query/outcomes';
import { quality } from '../../src/query/quality';
import { ranking } from '../../src/query/ranking';
import { sameBodies } from '../../src/query/sameBodies';
import { trend } from '../../src/query/trend';
import { openBuilt } from '../support/openAsked';

const ROOT = join(import.meta.dirname, '../..');
const { stories } = readStories(readFileSync(join(ROOT, 'data/stories.json'), 'utf8'), 'stories.json');

let asked: Asked;
let ids: Set<string>;
beforeAll(async () => {
  asked = await openBuilt(join(ROOT, 'public/corpus'));
  ids = new Set([...asked.manifest.metrics, ...MEASURES].map(({ id }) => id));
});

/** How many numbers a view has to show. */
async function countShown(selection: Selection): Promise<number> {
  const { metric, per, who, applicant } = selection;
  const years = yearsOf(selection, asked.manifest);
  const entity = who[0] ?? ALL_BODIES;
  const inSeries = (series: readonly Series[]) =>
    series.flatMap(({ points }) => points.filter(isStated)).length;
  switch (selection.view) {
    case 'trend': {
      const question = { metric, who, years, applicant, lineage: 'reported' as const };
      return inSeries(await (selection.basis === 'same' ? sameBodies : trend)(asked, question));
    }
    case 'outcomes':
      return inSeries(await outcomes(asked, { entity, years, per }));
    case 'cases':
      return inSeries(await casesByResult(asked, 'review', { entity, years, per }));
    case 'coverage':
      return (await coverageByYear(asked, { metric, who, years, order: selection.order })).rows;
    case 'quality':
      return (await quality(asked, { entity, years })).failing;
    case 'flow':
      return (await readFlow(asked, entity, (year) => years.includes(year))).found?.flow.links.length ?? 0;
    case 'ranking':
      if (entity.type !== 'group') return 0;
      return (await ranking(asked, { metric, group: entity, years: [years[0] ?? 0], fewCases: 0 }, 1)).counts
        .ranked;
    default:
      return selection.view === 'report' ? 1 : 0;
  }
}

describe.each(stories.map((story) => [story.id, story] as const))('%s', (_, story) => {
  it.each(story.views.map((view, at) => [view, at] as const))(
    'has something to show at %s',
    async (view, at) => {
      const { selection, notes } = readAddress(view, ids);
      expect(notes).toEqual([]);
      expect(writeAddress(selection)).toBe(`?${view}`);
      expect(viewShown(story, selectionOf(story, at, { lang: 'zh', theme: 'dark' }))).toBe(at);
      expect(await countShown(selection)).toBeGreaterThan(0);
    },
  );
});
