import { beforeAll, describe, expect, it } from 'vitest';
import { FORMS, type Form } from '../../src/domain/form';
import { relationOf } from '../../src/domain/measure';
import { MEASURES } from '../../src/domain/measures';
import { ofMeasure, ofMetric, type Quantity } from '../../src/query/quantity';
import { statementOf, type Names } from '../../src/view/panels/formStatement';
import { definitions as en } from '../../src/view/words/definitions/en';
import { legalSourcesOf } from '../../src/view/words/definitions/sources';
import { definitions as zh } from '../../src/view/words/definitions/zh';
import { shippedMetrics } from '../support/shippedMetrics';

let quantities: Quantity[];
beforeAll(async () => {
  const metrics = await shippedMetrics();
  quantities = [...[...metrics.values()].map(ofMetric), ...MEASURES.map(ofMeasure)];
});
const quantityOf = (id: string): Quantity => {
  const quantity = quantities.find((each) => each.id === id);
  if (quantity === undefined) throw new Error(`no quantity ${id}`);
  return quantity;
};

const HAN = /\p{Script=Han}/u;

describe.each([
  ['English', en],
  ['Chinese', zh],
])('definitions in %s', (_, { lang, texts, legalSource }) => {
  it('are there for every metric and measure, and for nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(quantities.map(({ id }) => id).sort());
  });

  it('are whole sentences of that language, each said once', () => {
    for (const [id, text] of Object.entries(texts)) {
      if (lang === 'en') {
        // A Chinese term may stand in brackets after the English one.
        expect(text.replace(/\s*（[^）]*）|\s*\([\p{Script=Han}]+\)/gu, ''), id).not.toMatch(HAN);
        expect(text, id).toMatch(/^[A-Z].{30,}\.$/);
      } else {
        expect(text, id).not.toMatch(/[A-Za-z]/);
        expect(text, id).toMatch(/^\p{Script=Han}.{8,}。$/u);
      }
      expect(text, id).not.toMatch(/undefined|\$\{|\.\.|。。|\s\s/);
    }
    expect(new Set(Object.values(texts)).size).toBe(Object.keys(texts).length);
  });

  it('name a legal source', () => {
    for (const quantity of quantities) {
      const sources = legalSourcesOf(quantity).map(legalSource);
      expect(sources.length, quantity.id).toBeGreaterThan(0);
      expect(new Set(sources).size, quantity.id).toBe(sources.length);
      for (const source of sources) expect(source, quantity.id).not.toMatch(/undefined|NaN|第条/);
    }
  });
});

describe('legal sources', () => {
  it('cite articles that the Regulations have', () => {
    const articles = { order_711: 56, order_492: 38 };
    for (const { text, articles: cited } of quantities.flatMap(legalSourcesOf)) {
      if (text !== 'order_711' && text !== 'order_492') continue;
      expect(cited.length).toBeGreaterThan(0);
      for (const place of cited) {
        expect(place).toMatch(/^\d+(\(\d+\))?$/);
        expect(Number.parseInt(place, 10)).toBeLessThanOrEqual(articles[text]);
      }
    }
  });

  it('are the Regulations in force when the newest form that asks was', () => {
    for (const quantity of quantities) {
      const newest = [...FORMS].reverse().find((form) => relationOf(quantity, form) !== 'not_asked');
      const texts = legalSourcesOf(quantity).map(({ text }) => text);
      expect(texts, quantity.id).not.toContain(
        newest !== undefined && newest >= '2019' ? 'order_492' : 'order_711',
      );
    }
  });

  it.each([
    ['refused_secret', 'article 14', '第十四条'],
    ['unavailable_not_held', 'articles 36 (4), 36 (5)', '第三十六条第（四）项、第三十六条第（五）项'],
    ['licences_decided', 'article 20 (5)', '第二十条第（五）项'],
    ['review_total', 'articles 50 (3), 51', '第五十条第（三）项、第五十一条'],
    ['already_public', 'Order 492 of 2007), article 21 (1)', '第492号，2007年公布）第二十一条第（一）项'],
    ['unprocessed_confirm', '国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'],
    ['received_fax', 'statistics table of 2014', '政府信息公开情况统计表'],
  ])('%s: %s', (id, english, chinese) => {
    const sources = legalSourcesOf(quantityOf(id));
    expect(sources.map(en.legalSource).join('; ')).toContain(english);
    expect(sources.map(zh.legalSource).join('；')).toContain(chinese);
  });
});

describe('what a form states', () => {
  const names: Names = { metric: (id) => id, applicant: (applicant) => applicant };
  it.each<[string, Form, string]>([
    ['received', '2014', '收到申请数'],
    ['items_disclosed', '2021', en.prose],
    ['carried_in', '2014', 'not asked'],
    ['suit_total', '2021', '未经复议直接起诉 总计 + 复议后起诉 总计'],
    ['disclosed_in_full', '2014', 'granted + already_public'],
    ['disclosed_in_full', '2008', 'granted + already_public; where that is not stated: granted'],
    ['disclosed_in_full', '2021', 'granted'],
    ['not_held', '2014', 'unavailable_not_held + not_this_agency'],
    ['full_share', '2014', '(granted + already_public) ÷ concluded'],
    ['backlog_share', '2021', 'carried_out ÷ (received + carried_in)'],
    ['natural_share', '2019', 'received (natural) ÷ received'],
    ['reviews_per_100', '2019', '100 × review_total ÷ concluded'],
    [
      'suits_per_100',
      '2021',
      '100 × (suit_direct_total + suit_after_review_total) ÷ concluded; where that is not stated: 100 × suit_total ÷ concluded',
    ],
    ['on_time_share', '2021', 'not asked'],
  ])('%s, form of %s: %s', (id, form, text) => {
    expect(statementOf(quantityOf(id), form, names, en).text).toBe(text);
  });

  it('says in what near numbers differ, and only there', () => {
    for (const quantity of quantities) {
      for (const form of FORMS) {
        const { relation, differences } = statementOf(quantity, form, names, en);
        expect(differences.length > 0, `${quantity.id} ${form}`).toBe(relation === 'near');
      }
    }
    expect(statementOf(quantityOf('full_share'), '2014', names, en).differences).toEqual(['with_notices']);
  });
});
