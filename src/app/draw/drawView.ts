import { render } from 'svelte/server';
import type { Lang } from '../../chart/format';
import { placeSheet } from '../../chart/placeSheet';
import { readableAddress } from '../../chart/wrapAddress';
import type { Entity } from '../../domain/entity';
import { isStated } from '../../domain/series';
import type { Asked } from '../../query/asked';
import { bodiesWithIds } from '../../query/bodies';
import ChartSheet from '../../view/charts/ChartSheet.svelte';
import { markOf } from '../../view/marks/markOf';
import { nameOf as entityName, pinyinBeside } from '../../view/panels/nameOf';
import NumbersTable from '../../view/panels/NumbersTable.svelte';
import { describeChart } from '../../view/panels/pointText';
import { wordsOf } from '../../view/words/wordsOf';
import { readAddress, writeAddress } from '../address';
import { rowsOf } from '../downloadSeries';
import { readPage } from '../readPage';
import { breakTextsOf } from '../share/writeReadme';
import { DrawnPageState, type DrawnFigure } from './drawnPageState';
import { inlineStyles } from './inlineStyles';
import { mixColors } from './mixColors';

/** Renderings that a page may take until it asks nothing new. */
const MOST_RENDERINGS = 6;

export interface ViewToDraw {
  /** Query of the address, without `?`. */
  view: string;
  /** Which of the charts of the view. */
  at: number;
  lang: Lang;
  /** Address of the site, with a slash at its end; empty when it is not known. */
  site: string;
  /** Custom properties of the light theme. */
  variables: Readonly<Record<string, string>>;
}

/** A chart as it leaves the build. */
export interface DrawnChart {
  title: string;
  subtitle: string;
  description: string;
  svg: string;
  widthPx: number;
  heightPx: number;
  /** The table of its numbers, HTML. */
  table: string;
  rows: Record<string, string | number>[];
  notes: string[];
  source: string;
  /** Query of the live chart. */
  query: string;
}

/** A chart of a view by the page of that view, without a browser; undefined where the view has no such chart. */
export async function drawView(
  asked: Asked,
  { view, at, lang, site, variables }: ViewToDraw,
): Promise<DrawnChart | undefined> {
  const words = await wordsOf(lang);
  const { selection } = readAddress(`${view}&lang=${lang}`, undefined);
  const ids = selection.who.flatMap((entity) => (entity.type === 'body' ? [entity.id] : []));
  const bodies = await bodiesWithIds(asked, ids);
  const nameOf = (entity: Entity): string =>
    entityName(entity, words, (id) => bodies.find((body) => body.id === id)?.name);
  const state = new DrawnPageState();
  const Page = await readPage(selection.view);
  const nothing = (): void => undefined;
  const props = {
    asked,
    selection,
    words,
    nameOf,
    bodyOf: (id: string) => bodies.find((body) => body.id === id),
    pinyinOf: (entity: Entity): string =>
      entity.type === 'group' ? '' : pinyinBeside(bodies.find((body) => body.id === entity.id)?.pinyin, lang),
    change: nothing,
    openBodies: nothing,
    openMetrics: nothing,
  };
  let html = { body: '', head: '' };
  for (let count = 0; count < MOST_RENDERINGS; count += 1) {
    state.begin();
    // Rendered when it is read.
    const { body, head } = render(Page, { props, context: new Map([['drawn', state]]) });
    html = { body, head };
    if (!(await state.settle())) break;
  }
  const figure = state.figures[at];
  const markup = html.body.split('<drawn-figure>')[at + 1]?.split('</drawn-figure>')[0] ?? '';
  const drawing = /<svg width="(\d+)" height="(\d+)">(.*)<\/svg>/s.exec(markup);
  if (figure === undefined || drawing === null) return undefined;

  const styles = [...html.head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1]).join('\n');
  const { subtitle } = figure;
  const gap = lang === 'zh' ? '' : ' ';
  const query = writeAddress({ ...selection, version: asked.manifest.version });
  const notes = breakTextsOf(figure);
  const source = `${words.chart.source}${words.stop}${gap}${words.chart.corpusVersion(asked.manifest.version)}${words.stop}`;
  const description = describeChart(figure.series, figure.context);
  const sheet = placeSheet({
    chart: { widthPx: Number(drawing[1]), heightPx: Number(drawing[2]) },
    title: figure.title,
    subtitle: subtitle.join(gap),
    key: keyOf(markup, variables),
    marks: marksOf(figure),
    notes,
    source,
    address: site === '' ? '' : readableAddress(site + query),
  });
  const color = (name: string): string => mixColors(variables[name] ?? '#000000');
  const colors = {
    paper: color('--paper'),
    ink: color('--ink'),
    soft: color('--ink-soft'),
    hairline: color('--hairline'),
    tint: mixColors(`color-mix(in oklab, ${color('--ink-soft')} 35%, ${color('--paper')})`),
  };
  const inlined = inlineStyles(drawing[3] ?? '', styles, variables);
  const parts = { sheet, colors, title: figure.title, description, lang };
  return {
    title: figure.title,
    subtitle: subtitle.join(gap),
    description,
    svg: pictureOf(render(ChartSheet, { props: parts }).body, inlined),
    widthPx: sheet.widthPx,
    heightPx: sheet.heightPx,
    table: plain(
      render(NumbersTable, {
        props: {
          caption: words.chart.tableCaption(figure.title),
          series: figure.series,
          years: figure.years,
          context: contextOfTable(figure),
          shown: true,
        },
      }).body,
    ),
    rows: rowsOf({ ...figure, manifest: asked.manifest, nameOf }),
    notes,
    source,
    query,
  };

  function marksOf({ series }: DrawnFigure): { mark: 'hollow' | 'dashed'; label: string }[] {
    const marks = series.flatMap(({ points }) => points.filter(isStated).map((point) => markOf(point) ?? ''));
    return (['hollow', 'dashed'] as const)
      .filter((mark) => marks.some((each) => each.includes(mark)))
      .map((mark) => ({ mark, label: words.doubt[mark] }));
  }
}

/** Without links to reports: they lead on from the live page alone. */
function contextOfTable({ context }: DrawnFigure): DrawnFigure['context'] {
  const { reportOf: _, ...rest } = context;
  return rest;
}

/** Names and colours of the key over a chart; that of lines says again what stands at their ends. */
function keyOf(
  markup: string,
  variables: Readonly<Record<string, string>>,
): { label: string; color: string }[] {
  if (/class="narrow/.test(markup)) return [];
  return [...plain(markup).matchAll(/<li[^>]*style="--color: ?var\((--[\w-]+)\);?"[^>]*>([^<]*)/g)].map(
    ([, name = '', label = '']) => ({ label: label.trim(), color: mixColors(variables[name] ?? '') }),
  );
}

/** The sheet as a file, the drawing in the place that it leaves empty. */
function pictureOf(body: string, drawing: string): string {
  const svg = plain(body)
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(
      /(<g transform="translate\([^"]*\)">)(<\/g>)\s*<\/svg>\s*$/,
      (_, open: string, close: string) => `${open}${drawing}${close}</svg>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.trim()}\n`;
}

/** Without the marks that a page in a browser would take up. */
function plain(body: string): string {
  return body.replaceAll(/<!--.*?-->/gs, '');
}
