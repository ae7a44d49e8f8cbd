import { flushSync, mount, unmount } from 'svelte';
import type { Lang } from '../../chart/format';
import { placeSheet, type SheetParts } from '../../chart/placeSheet';
import { plainColor } from '../../chart/plainColor';
import ChartSheet from '../../view/charts/ChartSheet.svelte';
import type { SheetColors } from '../../view/charts/sheetColors';
import { copyMarks } from './copyMarks';

/** What a sheet says around its chart; the key and the chart are read from the stage. */
export interface SheetTexts extends Omit<SheetParts, 'chart' | 'key'> {
  description: string;
  lang: Lang;
}

/** A picture as a file: SVG that needs nothing from outside, and its size in px. */
export interface Sheet {
  svg: string;
  widthPx: number;
  heightPx: number;
}

/**
 * The chart that stands on `stage`, on a sheet with its texts; undefined where the stage has no
 * drawing. The stage must be in the document, as colours and sizes are read from it.
 */
export function drawSheet(stage: HTMLElement, texts: SheetTexts): Sheet | undefined {
  const drawings = [...stage.querySelectorAll('svg')].filter((each) => each.getClientRects().length > 0);
  if (drawings.length === 0) return undefined;
  const rects = drawings.map((each) => each.getBoundingClientRect());
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const frame = new DOMRect(stage.getBoundingClientRect().left, top, stage.clientWidth, bottom - top);
  const sheet = placeSheet({
    ...texts,
    chart: { widthPx: frame.width, heightPx: frame.height },
    key: keyOf(stage),
  });
  const holder = document.createElement('div');
  const drawn = mount(ChartSheet, {
    target: holder,
    props: {
      sheet,
      colors: colorsOf(stage),
      title: texts.title,
      description: texts.description,
      lang: texts.lang,
      drawing: copyMarks(drawings, frame),
    },
  });
  flushSync();
  const svg = textOf(holder.querySelector('svg'));
  void unmount(drawn);
  return { svg, widthPx: sheet.widthPx, heightPx: sheet.heightPx };
}

/** Names and colours of the chart's key, where it shows one. */
function keyOf(stage: HTMLElement): { label: string; color: string }[] {
  return [...stage.querySelectorAll('.key li')]
    .filter((item) => item.getClientRects().length > 0)
    .map((item) => ({
      label: item.textContent.trim(),
      color: hex(getComputedStyle(item, '::before').backgroundColor),
    }));
}

/** The colours of the theme as the page shows it. */
function colorsOf(stage: HTMLElement): SheetColors {
  const probe = document.createElement('span');
  stage.append(probe);
  const read = (color: string): string => {
    probe.style.color = color;
    return hex(getComputedStyle(probe).color);
  };
  const colors = {
    paper: read('var(--paper)'),
    ink: read('var(--ink)'),
    soft: read('var(--ink-soft)'),
    hairline: read('var(--hairline)'),
    tint: read('color-mix(in oklab, var(--ink-soft) 35%, var(--paper))'),
  };
  probe.remove();
  return colors;
}

function hex(computed: string): string {
  return plainColor(computed)?.hex ?? '#000000';
}

function textOf(svg: SVGSVGElement | null): string {
  if (svg === null) return '';
  const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (comments.nextNode()) marks.push(comments.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
