import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, readAddress } from '../../src/app/address';
import { loadedAddress } from '../../src/app/embed/loadedAddress';
import { planOf } from '../../src/app/embed/plan';
import { turnsBack } from '../../src/app/embed/turnsBack';
import { versionShown, withoutVersion } from '../../src/app/embed/versionShown';
import { keyOfAddress } from '../../src/app/share/chartKey';
import { drawnPicture } from '../../src/app/share/drawnPicture';
import { embedSnippet } from '../../src/app/share/embedSnippet';
import { writeKept } from '../../src/cli/site/numbers';
import { putRoute } from '../../src/cli/site/route';
import { POLICY } from '../../src/cli/site/policy';
import type { Manifest } from '../../src/corpus/manifest';

const plan = (address: string): string | undefined => {
  const found = planOf(readAddress(address, undefined).selection, new URLSearchParams(address).get('chart'));
  return found && `${found.chart} from ${found.slice}`;
};

describe('the file that an embedded chart is drawn from', () => {
  it.each([
    ['', 'disclosure from m-items_disclosed'],
    ['?chart=outcomes', 'outcomes from outcomes'],
    ['?chart=cases&who=province:辽宁', 'cases from cases-places'],
    ['?chart=nonsense', 'disclosure from m-items_disclosed'],
    ['?view=trend', 'trend from m-received'],
    ['?view=trend&m=refused_share&who=province:辽宁,level:county', 'trend from m-refused_share'],
    ['?view=outcomes&open=refused', 'outcomes from reasons'],
    ['?view=outcomes&open=refused&who=level:county', 'outcomes from reasons-places'],
    ['?view=overview&open=refused&chart=outcomes', 'outcomes from outcomes'],
    ['?view=cases', 'reviews from reviews'],
    ['?view=cases&chart=corrected&who=scope:area', 'corrected from corrected'],
  ])('%s: %s', (address, expected) => {
    expect(plan(address)).toBe(expected);
  });

  it.each([
    '?view=trend&who=agency:359637c075',
    '?view=trend&who=kind:government',
    '?view=trend&applicant=natural',
    '?view=trend&basis=same',
    '?view=trend&basis=spread',
    '?view=trend&m=refused_share&basis=spread',
    '?view=trend&split=province',
    '?view=outcomes&per=share',
    '?view=ranking',
    '?view=map',
    '?corpus=made/other',
  ])('%s: none, it takes the database or another view', (address) => {
    expect(plan(address)).toBeUndefined();
  });
});

it.each([
  ['?view=cases&chart=suits&embed=1', './?view=cases&chart=suits&embed=1&load=1'],
  ['?who=agency:1&v=abcd', './?who=agency%3A1&v=abcd&embed=1&load=1'],
])('a frame of %s loads %s', (search, loaded) => {
  expect(loadedAddress(search)).toBe(loaded);
});

describe('a height that turns back', () => {
  const told = (heightPx: number, atMs: number, frameWidthPx = 280) => ({ heightPx, frameWidthPx, atMs });
  it.each([
    ['the bar comes and goes', told(600, 40), told(620, 20), told(600, 0), true],
    ['a reader closes what was opened', told(600, 5000), told(620, 4000), told(600, 0), false],
    ['the frame became wider', told(600, 40, 400), told(620, 20, 400), told(600, 0), false],
    ['it goes up again', told(620, 40), told(600, 20), told(620, 0), false],
    ['it goes on down', told(500, 40), told(600, 20), told(620, 0), false],
    ['nothing was told before', told(600, 40), told(620, 20), undefined, false],
  ])('%s', (_, now, last, before, expected) => {
    expect(turnsBack(now, last, before)).toBe(expected);
  });
});

describe('the HTML for an author', () => {
  const taken = {
    title: 'Requests: “A” & <B> "C"',
    address: 'https://x.example/v/?view=trend&m=received&v=abcd1234',
    selection: { ...DEFAULTS, view: 'trend', theme: 'dark' },
    part: undefined,
    manifest: { version: 'abcd1234' } as Manifest,
  } as const;

  it('has a frame with title and height, a way without scripts, and one line of script', () => {
    expect(embedSnippet(taken, 'https://x.example/v/?view=trend').split('\n')).toEqual([
      '<iframe src="https://x.example/v/embed.html?view=trend&amp;theme=dark&amp;embed=1&amp;v=abcd1234" title="Requests: “A” &amp; &lt;B&gt; &quot;C&quot;" loading="lazy" width="100%" height="480" style="border:0"></iframe>',
      '<noscript><a href="https://x.example/v/?view=trend&amp;m=received&amp;v=abcd1234">Requests: “A” &amp; &lt;B&gt; &quot;C&quot;</a></noscript>',
      '<script src="https://x.example/v/embed.js" async></script>',
    ]);
  });

  it('names the chart of a view of several, and its picture where there is one', () => {
    const text = embedSnippet({ ...taken, part: 'cases' }, 'https://x.example/v/', './charts/cases.svg');
    expect(text).toContain('&amp;v=abcd1234&amp;chart=cases"');
    expect(text).toContain('<img src="https://x.example/v/charts/cases.svg" alt="Requests');
  });
});

describe('the picture for readers without scripts', () => {
  const drawn = {
    version: 'abcd1234',
    charts: [
      { id: 'cases-of-all', key: keyOfAddress('view=overview', 'cases') },
      { id: 'received', key: keyOfAddress('view=trend', undefined) },
    ],
  };
  it.each([
    ['?view=trend&lang=zh&theme=dark&v=abcd&embed=1&story=first', undefined, './charts/received.zh.svg'],
    ['', 'cases', './charts/cases-of-all.svg'],
    ['', 'outcomes', undefined],
    ['?view=trend&time=2020..2022', undefined, undefined],
    ['?view=trend&corpus=made/other', undefined, undefined],
  ])('of %s, %s: %s', (address, part, picture) => {
    const { selection } = readAddress(address, undefined);
    expect(drawnPicture(drawn, selection, part, 'abcd1234')).toBe(picture);
    expect(drawnPicture(drawn, selection, part, '00001234')).toBeUndefined();
  });
});

describe('the version that a frame draws', () => {
  const kept = writeKept([
    { version: '1111aaaa', keptOn: '2025-01-01' },
    { version: '2222bbbb', keptOn: '2025-06-30' },
  ]);
  it.each([
    [undefined, kept, 'ffff0000', undefined, undefined],
    ['ffff', kept, 'ffff0000', undefined, undefined],
    ['2222bb', kept, '2222bbbb', '2025-06-30', undefined],
    ['1111aaaa', kept, '1111aaaa', '2025-01-01', undefined],
    ['3333', kept, 'ffff0000', undefined, '3333'],
    ['3333', '', 'ffff0000', undefined, '3333'],
  ])('of v=%s, kept %j: %s', (asked, list, version, keptOn, missing) => {
    expect(versionShown(asked, 'ffff0000', list)).toEqual({ version, keptOn, missing });
  });

  it('is left for the newest by taking v out of the address', () => {
    expect(withoutVersion('?view=cases&v=2222bbbb&embed=1&chart=suits')).toBe(
      '?view=cases&embed=1&chart=suits',
    );
  });
});

describe('the page as it is built', () => {
  it('keeps what loads the site in a template, behind the policy and before the script', async () => {
    const page = await readFile('index.html', 'utf8');
    const built = putRoute(page, './assets/route.js', POLICY);
    const at = (part: string): number => built.indexOf(part);
    expect(built).toMatch(
      /<template id="site"><link rel="preload"[^>]*><script type="module"[^>]*><\/script><\/template>/,
    );
    expect([
      at('<meta charset'),
      at('Content-Security-Policy'),
      at('<template'),
      at('route.js'),
      at('<title>'),
    ]).toEqual(
      [
        at('<meta charset'),
        at('Content-Security-Policy'),
        at('<template'),
        at('route.js'),
        at('<title>'),
      ].sort((a, b) => a - b),
    );
    expect(at('Content-Security-Policy')).toBeGreaterThan(0);
    expect(built.match(/type="module"/g)).toHaveLength(1);
  });
});
