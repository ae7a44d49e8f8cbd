import { formatNumber, formatShare, formatShort, formatValue } from '../../chart/format';
import { PROVINCE_TILES } from '../../chart/provinceTiles';
import type { Entity } from '../../domain/entity';
import { isStated, type Series } from '../../domain/series';
import type { Tile } from '../charts/tile';
import type { MapWords } from '../words/map';
import type { Words } from '../words/words';
import { provinceName } from './nameOf';
import { valueText, type PointContext } from './pointText';

/** What puts the tiles of the map into words. */
export interface TileText {
  words: Words;
  own: MapWords;
  context: PointContext;
  hrefOf: (entity: Entity) => string;
}

/** A tile for each series of a province, in their order; a series of anything else has none. */
export function tilesOf(series: readonly Series[], text: TileText): Tile[] {
  const newestYear = Math.max(
    ...series.flatMap(({ points }) => points.filter(isStated).map(({ year }) => year)),
  );
  return series.flatMap((each): Tile[] => {
    const { entity } = each;
    const province = entity.type === 'group' ? entity.province : undefined;
    const place = PROVINCE_TILES.find((tile) => tile.province === province);
    if (province === undefined || place === undefined) return [];
    const name = provinceName(province, text.words);
    return [
      {
        ...{ key: each.key, series: each, row: place.row, column: place.column },
        name: text.own.short[province] ?? name,
        href: text.hrefOf(entity),
        ...numbersOf(each, name, newestYear, text),
      },
    ];
  });
}

function numbersOf(
  { points }: Series,
  name: string,
  newestYear: number,
  { words, own, context }: TileText,
): Pick<Tile, 'value' | 'shortValue' | 'year' | 'counts' | 'isEmpty' | 'spoken'> {
  const newest = points.findLast(isStated);
  if (newest === undefined) {
    const hasReports = points.some(({ bodies }) => bodies > 0);
    const reason = hasReports ? own.notStated : own.noReport;
    return {
      value: reason,
      shortValue: reason,
      year: '',
      counts: '',
      isEmpty: true,
      spoken: own.spokenNone(name, reason),
    };
  }
  const { value, year } = newest;
  const [stated, bodies] = [formatNumber(newest.stated), formatNumber(newest.bodies)];
  const brief = context.per === 'share' ? formatShare(value) : formatShort(value, words.lang);
  return {
    value: year === newestYear ? formatValue(value, context.per) : own.dated(brief, year),
    shortValue: brief,
    year: own.year(year),
    counts: `${stated}/${bodies}`,
    isEmpty: false,
    spoken: own.spoken(name, valueText(newest, context), year, stated, bodies),
  };
}
