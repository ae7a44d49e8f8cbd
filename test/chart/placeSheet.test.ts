import { describe, expect, it } from 'vitest';
import { placeSheet, SHEET_MARGIN_PX, type SheetParts } from '../../src/chart/placeSheet';
import { plainColor } from '../../src/chart/plainColor';
import { textWidthPx, wrapText } from '../../src/chart/textWidth';
import { readableAddress, wrapAddress } from '../../src/chart/wrapAddress';

const PLAIN: SheetParts = {
  chart: { widthPx: 896, heightPx: 440 },
  title: 'Requests received by all bodies, 2008–2025',
  subtitle: 'Number of requests.',
  key: [],
  marks: [],
  notes: [],
  source: 'Source: annual reports.',
  address: 'https://example.org/vitrine/?view=trend&v=0123456789abcdef',
};
const LONG = 'Requests received by county governments in Liaoning, Hebei, Shandong and Henan ';

const CASES: [string, SheetParts][] = [
  ['a plain chart', PLAIN],
  ['a long title', { ...PLAIN, title: LONG.repeat(4) }],
  [
    'Chinese',
    {
      ...PLAIN,
      title: '辽宁省、河北省县级政府收到的信息公开申请数量，'.repeat(6),
      notes: ['表格在这两年之间变更。'.repeat(12)],
    },
  ],
  [
    'a key of many rows',
    {
      ...PLAIN,
      key: Array.from({ length: 24 }, (_, at) => ({ label: `Body number ${at}`, color: '#000000' })),
    },
  ],
  [
    'marks and notes',
    {
      ...PLAIN,
      marks: [
        { mark: 'hollow', label: 'does not add up' },
        { mark: 'dashed', label: 'at least or about' },
      ],
      notes: [LONG.repeat(3), 'Short.'],
    },
  ],
  [
    'a label wider than the sheet',
    {
      ...PLAIN,
      key: [
        { label: LONG.repeat(4), color: '#000000' },
        { label: 'b', color: '#111111' },
      ],
    },
  ],
  [
    'an address without end',
    { ...PLAIN, address: `https://example.org/?who=${'agency:0123456789,'.repeat(24)}` },
  ],
  ['a narrow chart', { ...PLAIN, chart: { widthPx: 320, heightPx: 200 } }],
];

describe.each(CASES)('the sheet of %s', (_, parts) => {
  const sheet = placeSheet(parts);
  const bottom = sheet.chart.y + parts.chart.heightPx;

  it('holds every text within its margins, no line on another', () => {
    for (const { text, x, y, sizePx } of sheet.texts) {
      expect(x).toBeGreaterThanOrEqual(SHEET_MARGIN_PX);
      expect(x + textWidthPx(text, sizePx)).toBeLessThanOrEqual(sheet.widthPx - SHEET_MARGIN_PX + 0.001);
      expect(y).toBeGreaterThanOrEqual(SHEET_MARGIN_PX);
      expect(y).toBeLessThanOrEqual(sheet.heightPx - SHEET_MARGIN_PX + 12);
    }
    const rows = [...new Set(sheet.texts.map(({ y }) => y))].sort((a, b) => a - b);
    rows.forEach((y, at) => at > 0 && expect(y - (rows[at - 1] ?? 0)).toBeGreaterThan(12));
  });

  it('has title, subtitle and key over the chart, all else under it', () => {
    for (const { role, y } of sheet.texts) {
      if (['title', 'subtitle', 'key'].includes(role)) expect(y).toBeLessThan(sheet.chart.y);
      else expect(y).toBeGreaterThan(bottom);
    }
    expect(sheet.rule.y).toBeGreaterThan(bottom);
  });

  it('leaves nothing out', () => {
    const said = (role: string) => sheet.texts.filter((text) => text.role === role).map(({ text }) => text);
    const bare = (text: string) => text.replace(/\s+/g, '');
    expect(bare(said('title').join(''))).toBe(bare(parts.title));
    expect(bare(said('note').join(''))).toBe(bare(parts.notes.join('')));
    expect(bare(said('key').join(''))).toBe(bare(parts.key.map(({ label }) => label).join('')));
    expect(said('address').join('')).toBe(parts.address);
    expect(sheet.swatches.map(({ color }) => color)).toEqual(parts.key.map(({ color }) => color));
    expect(sheet.marks.map(({ mark }) => mark)).toEqual(parts.marks.map(({ mark }) => mark));
  });
});

describe('addresses', () => {
  it('break after the marks that part them', () => {
    expect(wrapAddress('https://example.org/?a=1&b=22222', 10, 120)).toEqual([
      'https://example.org/?',
      'a=1&b=22222',
    ]);
    expect(wrapAddress('', 10, 100)).toEqual([]);
  });

  it.each([
    ['?who=province:%E8%BE%BD%E5%AE%81,agency:1', '?who=province:辽宁,agency:1'],
    ['?q=a%20b%26c%3D1', '?q=a%20b%26c%3D1'],
    ['?q=%E8%BE', '?q=%E8%BE'],
    ['?q=%E3%80%80', '?q=%E3%80%80'],
    ['/%C3%A9t%C3%A9/', '/été/'],
  ])('read %s as %s', (address, read) => {
    expect(readableAddress(address)).toBe(read);
    expect(new URL(read, 'https://example.org').href).toBe(new URL(address, 'https://example.org').href);
  });
});

describe('lines of Chinese', () => {
  it('never begin with a stop or a closing bracket', () => {
    const lines = wrapText('申请（含结转），均已办结。其余（见注）：不计。', 12, 50, 20);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).not.toMatch(/^[，。）：]/);
  });
});

describe('colours for other programs', () => {
  it.each([
    ['rgb(253, 252, 249)', '#fdfcf9', 1],
    ['rgba(0, 0, 0, 0.12)', '#000000', 0.12],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 1 0.5 0 / 0.5)', '#ff8000', 0.5],
    ['oklab(1 0 0)', '#ffffff', 1],
    ['oklab(0.627955 0.224863 0.125846)', '#ff0000', 1],
    ['oklab(0.519752 -0.140302 0.107676 / 0.3)', '#008000', 0.3],
    ['#B4462b', '#b4462b', 1],
  ])('%s is %s at %d', (computed, hex, opacity) => {
    expect(plainColor(computed)).toEqual({ hex, opacity });
  });

  it.each(['none', 'url(#a)', 'color(display-p3 1 0 0)', 'var(--ink)', ''])('%j is none', (computed) => {
    expect(plainColor(computed)).toBeUndefined();
  });
});
