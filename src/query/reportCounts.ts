import type { Level, Scope } from '../domain/figure';
import { FORMS, type Form } from '../domain/form';
import type { Asked } from './asked';
import { quantitiesOf } from './quantity';

/** How many reports the corpus holds of a year, a level, … ; own ones and those of areas. */
export type ScopeCounts = Record<Scope, number>;

/** The reports of a corpus, counted by what they are; empty ones are left out, years are in order. */
export interface ReportCounts {
  all: ScopeCounts;
  years: ReadonlyMap<number, ScopeCounts>;
  levels: ReadonlyMap<Level, ScopeCounts>;
  provinces: ReadonlyMap<string, ScopeCounts>;
  /** Of each form those whose source says so, and those assumed from the year. */
  forms: ReadonlyMap<Form, { known: number; assumed: number }>;
}

/** The reports of a corpus, from the cells of one cube; undefined when it has none. */
export async function reportCounts(asked: Asked, signal?: AbortSignal): Promise<ReportCounts | undefined> {
  // Every cube counts all reports, whichever metric it is of.
  const metric = quantitiesOf(asked.manifest).find(
    ({ metric: each }) => each !== undefined && isStated(asked, each.id),
  );
  const cube = metric && (await asked.cube(metric.id, true, signal));
  if (cube === undefined) return undefined;
  const { dictionaries, dimensions, bodies } = cube;
  const all: ScopeCounts = { own: 0, area: 0 };
  const years = new Map<number, ScopeCounts>();
  const levels = new Map<Level, ScopeCounts>();
  const provinces = new Map<string, ScopeCounts>();
  const forms = new Map<Form, { known: number; assumed: number }>();
  bodies.forEach((count, cell) => {
    const scope = dictionaries.scope[dimensions.scope[cell] ?? 0] ?? 'own';
    const level = dictionaries.level[dimensions.level?.[cell] ?? -1];
    const province = dictionaries.province[dimensions.province?.[cell] ?? -1];
    const form = dictionaries.form[dimensions.form[cell] ?? -1];
    all[scope] += count;
    add(years, dimensions.year[cell] ?? 0, scope, count);
    if (level !== undefined) add(levels, level, scope, count);
    if (province !== undefined) add(provinces, province, scope, count);
    if (form === undefined) return;
    const ofForm = forms.get(form.form) ?? { known: 0, assumed: 0 };
    ofForm[form.assumed ? 'assumed' : 'known'] += count;
    forms.set(form.form, ofForm);
  });
  return {
    all,
    years: new Map([...years].sort(([a], [b]) => a - b)),
    levels: inOrder(levels, dictionaries.level),
    provinces: inOrder(provinces, dictionaries.province),
    forms: inOrder(forms, FORMS),
  };
}

function isStated({ manifest }: Asked, id: string): boolean {
  return manifest.cubes.some(({ path }) => path === `cube/${id}.json`);
}

function add<K>(counts: Map<K, ScopeCounts>, key: K, scope: Scope, count: number): void {
  const held = counts.get(key) ?? { own: 0, area: 0 };
  held[scope] += count;
  counts.set(key, held);
}

function inOrder<K, V>(counts: ReadonlyMap<K, V>, order: readonly K[]): Map<K, V> {
  return new Map(
    order.flatMap((key) => {
      const held = counts.get(key);
      return held === undefined ? [] : [[key, held] as const];
    }),
  );
}
