import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, readAddress } from '../../src/app/address';
import { planOf } from '../../src/app/embed/plan';
import { embedSnippet } from '../../src/app/share/embedSnippet';
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
    '?view=trend&split=province',
    '?view=outcomes&per=share',
    '?view=ranking',
    '?view=map',
    '?corpus=made/other',
  ])('%s: none, it takes the database or another view', (address) => {
    expect(plan(address)).toBeUndefined();
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
