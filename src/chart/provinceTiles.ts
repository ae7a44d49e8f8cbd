import type { GridPlace } from './gridKeys';

/** A province on the map of tiles. */
export interface ProvinceTile extends GridPlace {
  /** Short Chinese name, as `PROVINCES` has it. */
  province: string;
}

/**
 * Where the tile of each province stands, one row of the map a line: neighbours stand beside each
 * other where a grid lets them. The corps is in Xinjiang and stands at its side; the centre is no
 * place and stands apart.
 */
const ROWS: readonly (readonly (string | undefined)[])[] = [
  ['中央', undefined, undefined, undefined, undefined, undefined, '黑龙江'],
  [undefined, undefined, undefined, undefined, undefined, undefined, '吉林'],
  ['新疆', '新疆兵团', undefined, '内蒙古', '北京', '天津', '辽宁'],
  [undefined, '甘肃', '宁夏', '山西', '河北', '山东', undefined],
  [undefined, '青海', '陕西', '河南', '江苏', '上海', undefined],
  ['西藏', '四川', '重庆', '湖北', '安徽', '浙江', undefined],
  [undefined, '云南', '贵州', '湖南', '江西', '福建', undefined],
  [undefined, undefined, undefined, '广西', '广东', undefined, undefined],
  [undefined, undefined, undefined, '海南', undefined, undefined, undefined],
];

/** Columns of the map. */
export const TILE_COLUMNS = 7;

/** Every tile, from the first row to the last. */
export const PROVINCE_TILES: readonly ProvinceTile[] = ROWS.flatMap((names, row) =>
  names.flatMap((province, column) => (province === undefined ? [] : [{ province, row, column }])),
);
