import { describe, expect, it } from 'vitest';
import { inlineStyles } from '../../src/app/draw/inlineStyles';
import { mixColors } from '../../src/app/draw/mixColors';

const SHEET = `
  line.a { stroke: var(--ink); }
  text.a { fill: var(--ink); font: 600 13px var(--font); dominant-baseline: central; }
  .group.a circle:where(.a) { fill: var(--color); }
  .bold.a { stroke-width: 3px; }
  path.a { stroke: var(--mine, color-mix(in oklab, var(--ink) 100%, var(--two))); opacity: var(--mark, 1); }
  rect.a { fill: var(--two); opacity: var(--mark, 0.5); }
  circle.a:hover { fill: #ffffff; }
  @media print { circle.a { fill: #ffffff; } }
`;
const inline = (markup: string) => inlineStyles(markup, SHEET, { '--ink': '#101010', '--two': '#222222' });

describe('inlineStyles', () => {
  it.each([
    ['<line class="a" x1="1"></line>', '<line x1="1" stroke="#101010"></line>'],
    ['<line class="a bold"/>', '<line stroke="#101010" stroke-width="3"/>'],
    [
      '<text class="a" y="10">x</text>',
      '<text y="14.6" fill="#101010" font-size="13" font-weight="600">x</text>',
    ],
    [
      '<g class="group a" style="--color: var(--two);"><circle class="a" r="1"></circle></g>',
      '<g><circle r="1" fill="#222222"></circle></g>',
    ],
    ['<path class="a"/>', '<path stroke="#101010"/>'],
    ['<rect class="a"/>', '<rect opacity="0.5" fill="#222222"/>'],
    ['<g class="other"><circle class="a"></circle></g>', '<g><circle></circle></g>'],
  ])('%s', (markup, drawn) => {
    expect(inline(markup)).toBe(drawn);
  });
});

describe('mixColors', () => {
  it.each([
    ['#123456', '#123456'],
    ['color-mix(in oklab, #ff0000 100%, #0000ff)', '#ff0000'],
    ['color-mix(in oklab, white, black)', '#636363'],
    ['color-mix(in oklab, #808080 50%, #808080)', '#808080'],
  ])('%s is %s', (mixed, hex) => {
    expect(mixColors(mixed)).toBe(hex);
  });
});
