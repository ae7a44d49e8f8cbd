import { DEFAULTS } from '../../src/app/address';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/app/downloadSeries';
import { fileStemOf } from '../../src/app/saveFile';
import { definitionLines, describeQuantities } from '../../src/app/share/describeQuantities';
import type { Taken } from '../../src/app/share/taken';
import { writeMetadata } from '../../src/app/share/writeMetadata';
import { writeReadme } from '../../src/app/share/writeReadme';
import type { Manifest } from '../../src/corpus/manifest';
import { FORMS } from '../../src/domain/form';
import { isStated, type Series } from '../../src/domain/series';
import { ofMetric } from '../../src/query/quantity';
import { ARCHIVE_WORDS, type ColumnName } from '../../src/view/words/archive';
import { SHARE_WORDS } from '../../src/view/words/share';
import { readDefinitions } from '../../src/view/words/definitions/definitions';
import { wordsOf } from '../../src/view/words/wordsOf';
import { makeSeries } from '../support/makeSeries';
import { shippedMetrics } from '../support/shippedMetrics';

const ADDRESS = 'https://example.org/vitrine/?view=trend&v=0123456789abcdef';
const CITED = {
  title: 'Requests received by all bodies, 2010–2012',
  corpusVersion: '0123456789abcdef',
  address: ADDRESS,
  accessed: new Date(2026, 10, 2),
};

describe('citations', () => {
  it.each([
    [
      'en' as const,
      `Vitrine (corpus 0123456789abcdef), “${CITED.title}”, ${ADDRESS}`,
      `The Vitrine contributors. “${CITED.title}.” Vitrine: annual reports on open government information of China’s public bodies. Corpus version 0123456789abcdef. Accessed 2 November 2026. ${ADDRESS}`,
    ],
    [
      'zh' as const,
      `Vitrine（数据版本 0123456789abcdef）：《${CITED.title}》，${ADDRESS}`,
      `Vitrine 贡献者. ${CITED.title}[DS/OL]. Vitrine：中国政府信息公开工作年度报告数据. 数据版本 0123456789abcdef. [2026-11-02]. ${ADDRESS}`,
    ],
  ])('in %s, short and long', (lang, short, long) => {
    expect(SHARE_WORDS[lang].short(CITED)).toBe(short);
    expect(SHARE_WORDS[lang].long(CITED)).toBe(long);
  });

  it('of the software are valid CFF, of the version of the package', async () => {
    const cff = await readFile('CITATION.cff', 'utf8');
    const fields = new Map(
      [...cff.matchAll(/^([a-z-]+): *(.*)$/gm)].map(([, name, value]): [string, string] => [
        name ?? '',
        value ?? '',
      ]),
    );
    // What the schema of CFF 1.2.0 requires, and all that it allows of what we use.
    for (const name of ['cff-version', 'message', 'title', 'authors'])
      expect([...fields.keys()]).toContain(name);
    expect(
      [...fields.keys()].filter(
        (name) => !/^(cff-version|message|title|type|authors|version|license|abstract|keywords)$/.test(name),
      ),
    ).toEqual([]);
    expect(fields.get('cff-version')).toBe('1.2.0');
    expect(fields.get('type')).toBe('software');
    expect(cff).toMatch(/^authors:\n {2}- name: The Vitrine contributors$/m);
    // A colon and a space in a bare value would part it in two.
    for (const value of fields.values()) expect(/^['>]/.test(value) || !value.includes(': ')).toBe(true);
    const { version, license } = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, string>;
    expect(fields.get('version')).toBe(version);
    expect(fields.get('license')).toBe(license);
  });
});

describe('names of files', () => {
  it.each([
    ['Requests: all bodies, 2008–2025', 'Requests-all-bodies-2008-2025'],
    ['本年新收申请：上海市（汇总），2008—2025年', '本年新收申请-上海市-汇总-2008-2025年'],
    [`${'word '.repeat(30)}`, Array.from({ length: 16 }, () => 'word').join('-')],
    ['长'.repeat(100), '长'.repeat(80)],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%j is %s', (title, stem) => expect(fileStemOf(title)).toBe(stem));
});

/** One series with a break, a number in doubt and an absent one, and one of a single body. */
async function takenIn(lang: 'en' | 'zh'): Promise<Taken> {
  const words = await wordsOf(lang);
  const metrics = [...(await shippedMetrics()).values()].map((metric) => ({
    ...metric,
    type: 'INTEGER' as const,
    figures: 1,
  }));
  const manifest = { version: CITED.corpusVersion, metrics } as unknown as Manifest;
  const group: Series = {
    ...makeSeries('received', [5, undefined, 12]),
    breaks: [{ kind: 'form', after: 2010, before: 2012, from: ['2008'], to: ['2014'], differences: [] }],
  };
  const plain = makeSeries('received', [7]).points.filter(isStated);
  const body: Series = {
    ...makeSeries('received', []),
    key: 'body',
    entity: { type: 'body', id: '0011223344', scope: 'own' },
    points: plain.map((point) => ({
      ...point,
      flagged: 1,
      failures: [
        {
          check: 'requests_balance',
          year: 2010,
          metric: 'received',
          applicant: 'total',
          stated: 7,
          computed: 8,
        },
      ],
      origin: {
        source: 'https://example.org/report',
        sourceKind: 'official',
        method: 'table',
        locator: 'table 3',
      },
    })),
  };
  return {
    title: CITED.title,
    selection: DEFAULTS,
    subtitle: ['Number of requests.'],
    series: [group, body],
    years: [2010, 2011, 2012],
    context: {
      words,
      per: 'count',
      unit: words.units('request'),
      labelOf: (key) => `<${key}>`,
      colorOf: () => '--ink',
    },
    quantities: () => metrics.filter(({ id }) => id === 'received').map(ofMetric),
    manifest,
    nameOf: ({ type }) => (type === 'body' ? '审计局' : 'all'),
    address: ADDRESS,
  };
}

describe.each(['en', 'zh'] as const)('the notes of an archive in %s', (lang) => {
  it('describe every column of the data, the quantity, breaks, checks, coverage and sources', async () => {
    const taken = await takenIn(lang);
    const [say, archive] = [SHARE_WORDS[lang], ARCHIVE_WORDS[lang]];
    const columns = Object.keys(rowsOf(taken)[0] ?? {}) as ColumnName[];
    expect(columns.filter((column) => !(archive.columnTexts[column]?.length > 2))).toEqual([]);
    const definitions = await readDefinitions(lang);
    const quantities = describeQuantities(
      await taken.quantities(),
      taken.manifest,
      taken.context.words,
      definitions,
    );
    const parts = { files: ['data.csv', 'README.txt'] as const, columns, accessed: CITED.accessed };

    const readme = writeReadme(taken, say, {
      ...parts,
      definitions: definitionLines(quantities, definitions),
    });
    for (const text of [
      taken.title,
      ADDRESS,
      definitions.texts['received'] ?? 'no text',
      ...FORMS.map((form) => definitions.formHeading(form)),
      definitions.legalSource({ text: 'form_2021', articles: [] }),
      taken.context.words.breaks.notAsked,
      taken.context.words.doubt.contradiction('requests_balance', 2010, '7', '8'),
      archive.coverageOf('all', 2010, '3', '4'),
      'https://example.org/report',
      say.long(CITED),
    ])
      expect(readme).toContain(text);
    expect(readme).not.toContain('undefined');

    const metadata = JSON.parse(writeMetadata(taken, say, { ...parts, quantities })) as {
      quantities: { id: string; legalSources: string[] }[];
      sources: { path?: string }[];
      breaks: string[];
      resources: { schema: { fields: { name: string; type: string; description: string }[] } }[];
    };
    const fields = metadata.resources[0]?.schema.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(columns);
    for (const row of rowsOf(taken)) {
      for (const { name, type } of fields) {
        const value = row[name];
        if (value === '') continue;
        if (type === 'string') expect(typeof value, name).toBe('string');
        else expect(Number.isInteger(value) || type === 'number', name).toBe(true);
      }
    }
    expect(metadata.quantities[0]).toMatchObject({ id: 'received' });
    expect(metadata.quantities[0]?.legalSources.length).toBeGreaterThan(0);
    expect(metadata.sources.map(({ path }) => path)).toContain('https://example.org/report');
    expect(metadata.breaks).toHaveLength(1);
  });
});
