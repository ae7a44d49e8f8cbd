import { describe, expect, it } from 'vitest';
import { moveInTiles } from '../../src/chart/moveInTiles';
import { PROVINCE_TILES, TILE_COLUMNS } from '../../src/chart/provinceTiles';
import { PROVINCES } from '../../src/domain/province';

const at = (province: string) => {
  const tile = PROVINCE_TILES.find((each) => each.province === province);
  if (tile === undefined) throw new Error(`no tile for ${province}`);
  return tile;
};

describe('the tiles of provinces', () => {
  it('are one for each province', () => {
    expect(PROVINCE_TILES.map(({ province }) => province).sort()).toEqual(
      PROVINCES.map(({ name }) => name).sort(),
    );
  });

  it('do not overlap, and stay within the map', () => {
    const places = new Set(PROVINCE_TILES.map(({ row, column }) => `${row}:${column}`));
    expect(places.size).toBe(PROVINCE_TILES.length);
    expect(Math.max(...PROVINCE_TILES.map(({ column }) => column))).toBe(TILE_COLUMNS - 1);
  });

  it.each([
    ['黑龙江', 'north', '吉林'],
    ['吉林', 'north', '辽宁'],
    ['内蒙古', 'north', '山西'],
    ['河南', 'north', '湖北'],
    ['湖北', 'north', '湖南'],
    ['广东', 'north', '海南'],
    ['甘肃', 'north', '四川'],
    ['四川', 'north', '云南'],
    ['新疆', 'west', '甘肃'],
    ['西藏', 'west', '四川'],
    ['广西', 'west', '广东'],
    ['江西', 'west', '福建'],
    ['江苏', 'west', '上海'],
  ])('have %s to the %s of %s', (one, side, other) => {
    const [a, b] = [at(one), at(other)];
    expect(side === 'north' ? a.row < b.row : a.column < b.column).toBe(true);
  });

  it.each(['中央'])('have %s apart', (name) => {
    const { row, column } = at(name);
    const near = PROVINCE_TILES.filter(
      (tile) => Math.abs(tile.row - row) <= 1 && Math.abs(tile.column - column) <= 1,
    );
    expect(near.map(({ province }) => province)).toEqual([name]);
  });
});

describe('moveInTiles', () => {
  const step = (from: string, key: string): string | undefined => {
    const next = moveInTiles(PROVINCE_TILES, PROVINCE_TILES.indexOf(at(from)), key);
    return next === undefined ? undefined : PROVINCE_TILES[next]?.province;
  };

  it.each([
    ['北京', 'ArrowRight', '天津'],
    ['北京', 'ArrowDown', '河北'],
    ['内蒙古', 'ArrowLeft', '新疆兵团'],
    ['海南', 'ArrowUp', '广西'],
    ['海南', 'ArrowDown', '海南'],
    ['中央', 'ArrowRight', '新疆兵团'],
    ['中央', 'ArrowDown', '新疆'],
    ['上海', 'Home', '中央'],
    ['上海', 'End', '海南'],
    ['上海', 'a', undefined],
  ])('from %s with %s leads to %s', (from, key, to) => expect(step(from, key)).toBe(to));

  it('reaches every tile with arrows alone', () => {
    const reached = new Set(['中央']);
    for (const name of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
        reached.add(step(name, key) ?? name);
    expect(reached.size).toBe(PROVINCES.length);
  });
});
