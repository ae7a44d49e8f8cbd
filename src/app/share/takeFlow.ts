import { TABLE_WORDS } from '../../view/words/tables';
import type { FlowContext } from '../../view/panels/flowText';
import type { Taken, TakenTable } from './taken';

/**
 * A flow as a reader takes it away: a row for each band, then one for each number that is stated as zero
 * or not stated, and so has none.
 */
export function takeFlow(
  { found, own, words }: FlowContext,
  who: string,
  manifest: Pick<Taken['manifest'], 'version'>,
  description: string,
): TakenTable {
  const { flow, points, year, counts } = found;
  const links = [
    ...flow.links.map(({ from, to, value }) => ({ from, to, value, absence: '' })),
    ...flow.zeros.map((metric) => ({ from: '', to: metric, value: 0, absence: '' })),
    ...flow.absent.map((metric) => ({ from: '', to: metric, value: '', absence: 'not_stated' })),
  ];
  const { who: whose, year: ofYear, locator, source, corpus_version } = TABLE_WORDS[words.lang];
  return {
    rows: () =>
      links.map((link) => {
        const key = link.to === 'all' ? link.from : link.to;
        const node = flow.nodes.find((each) => each.key === key);
        const origin = points.get(key)?.origin;
        return {
          ...{ who, year, ...link },
          kind: node?.kind ?? 'stated',
          cause: node?.cause ?? '',
          stated: counts?.stated ?? 1,
          bodies: counts?.bodies ?? 1,
          locator: origin?.locator ?? '',
          source: origin?.source ?? '',
          corpus_version: manifest.version,
        };
      }),
    columns: { who: whose, year: ofYear, ...own.columns, locator, source, corpus_version },
    notes: [],
    primaryKey: ['from', 'to'],
    hasPicture: flow.links.length > 0,
    description,
  };
}
