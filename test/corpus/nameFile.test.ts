import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agencyId } from '../../src/corpus/agencyId';
import { idOf, packNames, unpackNames, type NameRows } from '../../src/corpus/nameFile';

const PROVINCES = ['中央', '辽宁', '四川'];
const whole = fc.integer({ min: 0, max: 30 });
const anyBody = fc.record({
  name: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom('县', '市', '𬭚', '𬭛', 'a'), minLength: 1, maxLength: 60 }),
  ),
  id: fc.constantFrom('', '0a', 'ffffffffff'),
  ...{ province: fc.nat(2), level: fc.nat(4), kind: fc.nat(5), ownYears: whole, areaYears: whole },
});

it('packs and unpacks any bodies; ids that follow from names are left out', () => {
  fc.assert(
    fc.property(fc.array(anyBody), (bodies) => {
      const sorted = bodies.sort((a, b) => (a.name < b.name ? -1 : 1));
      const id = (body: (typeof bodies)[number]) =>
        body.id || agencyId(PROVINCES[body.province] ?? '', body.name);
      const column = <T>(read: (body: (typeof bodies)[number]) => T): T[] => sorted.map(read);
      const rows: NameRows = {
        ids: column(id),
        names: column(({ name }) => name),
        province: column(({ province }) => province),
        level: column(({ level }) => level),
        kind: column(({ kind }) => kind),
        ownYears: column(({ ownYears }) => ownYears),
        areaYears: column(({ areaYears }) => areaYears),
      };
      const file = packNames(rows, { usual: {}, others: [] }, PROVINCES);
      const read = unpackNames(JSON.parse(JSON.stringify(file)) as typeof file);
      expect({ ...read, ids: rows.names.map((_, index) => idOf(read, index, PROVINCES)) }).toEqual(rows);
      expect(Object.keys(file.ids)).toHaveLength(bodies.filter((body) => body.id !== '').length);
    }),
  );
});
