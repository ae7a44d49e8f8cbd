import { render } from 'svelte/server';
import type { Cube } from '../corpus/cube';
import type { Manifest } from '../corpus/manifest';
import type { Story } from '../domain/story';
import { Failure } from '../domain/failure';
import { ALL_BODIES } from '../domain/entity';
import type { Asked } from '../query/asked';
import { overview } from '../query/overview';
import { prepareCube } from '../store/cubeReader';
import { DEFAULTS } from './address';
import DrawnPage from './DrawnPage.svelte';
import { wordsOf } from '../view/words/wordsOf';
import { timeOf, yearsOf } from './page';

/** The first page as HTML, from the manifest, `cube/overview.json` and the stories alone. */
export async function drawPage(manifest: Manifest, cube: Cube, stories: readonly Story[]): Promise<string> {
  const ready = prepareCube(cube, manifest.dictionaries);
  const asked: Asked = {
    manifest,
    cube: async (metric) => (ready.measures[metric] === undefined ? undefined : ready),
    database: async () => {
      throw new Failure('engine', 'The first page is drawn without a database');
    },
    names: async () => {
      throw new Failure('not-found', 'The first page is drawn without names');
    },
  };
  const years = yearsOf(DEFAULTS, manifest);
  const props = {
    manifest,
    stories,
    years,
    words: await wordsOf(DEFAULTS.lang),
    time: timeOf(DEFAULTS, manifest),
    overview: await overview(asked, ALL_BODIES, years),
  };
  return render(DrawnPage, { props }).body;
}
