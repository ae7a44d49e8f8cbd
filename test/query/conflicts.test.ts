import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../src/domain/entity';
import type { Point } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { outcomes } from '../../src/query/outcomes';
import { trend } from '../../src/query/trend';
import { otherTexts, type PointContext } from '../../src/view/panels/pointText';
import { en } from '../../src/view/words/en';
import { idOf, openAsked } from '../support/openAsked';

const cell = '丰县人民政府,江苏,county,2021,2021,granted,total';
let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // One cell, four statements: the table of the official page is preferred, one agrees with it.
    `${cell},70,exact,https://a.gov.cn/1,official,table,row 1`,
    `${cell},75,about,https://a.gov.cn/1,official,prose,s 2`,
    `${cell},71,exact,https://copy.com/1,mirror,table,`,
    `${cell},70,exact,https://news.com/1,media,prose,`,
    '丰县人民政府,江苏,county,2021,2021,refused,total,30,exact,https://a.gov.cn/1,official,table,row 2',
    '丰县人民政府,江苏,county,2021,2021,concluded,total,100,exact,https://a.gov.cn/1,official,table,row 3',
  ]);
}, 60_000);

const body = (): Entity => ({ type: 'body', id: idOf('江苏', '丰县人民政府'), scope: 'own' });
const pointOf = async (entity: Entity): Promise<Point | undefined> => {
  const question = { metric: 'granted', who: [entity], years: [2021], applicant: 'total' as const };
  return (await trend(asked, question))[0]?.points[0];
};

describe('a cell that sources state differently', () => {
  it('has the preferred value, and what other sources state instead', async () => {
    const point = await pointOf(body());
    expect(point).toMatchObject({ value: 70, qualifier: 'exact', origin: { method: 'table' } });
    expect(point).toHaveProperty('others', [
      {
        value: 75,
        qualifier: 'about',
        origin: { source: 'https://a.gov.cn/1', sourceKind: 'official', method: 'prose', locator: 's 2' },
      },
      {
        value: 71,
        qualifier: 'exact',
        origin: { source: 'https://copy.com/1', sourceKind: 'mirror', method: 'table', locator: '' },
      },
    ]);
  });

  it('counts once in a sum', async () => {
    const point = await pointOf({ type: 'group', scope: 'own', province: '江苏' });
    expect(point).toMatchObject({ value: 70, stated: 1 });
  });

  it('says so in words', async () => {
    const point = await pointOf(body());
    const context: PointContext = { words: en, per: 'count', unit: '', labelOf: String, colorOf: String };
    expect(point !== undefined && 'value' in point && otherTexts(point, context)).toEqual([
      'the same source also states about 75 (read from prose)',
      'another source states 71 (copy on another host: copy.com)',
    ]);
  });

  it('says nothing of it beside a share, which is another number', async () => {
    const shares = await outcomes(asked, { entity: body(), years: [2021], per: 'share' });
    const granted = shares.find(({ key }) => key === 'granted')?.points[0];
    expect(granted).toMatchObject({ value: 0.7 });
    expect(granted).not.toHaveProperty('others');
  });
});
