import { APPLICANTS, LEVELS, METHODS, QUALIFIERS, SCOPES, SOURCE_KINDS } from '../../domain/figure';
import { FORMS } from '../../domain/form';
import { METRIC_GROUPS } from '../../domain/metric';
import type { Manifest } from '../../corpus/manifest';
import { tableSql, wordSql } from '../corpusSql';
import { quote } from '../build/openEngine';

/** A column of a downloaded table, as Frictionless Table Schema says it. */
export interface PackageField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  /** The words that it may hold. */
  oneOf?: readonly string[];
  isRequired?: boolean;
  /** Expression over `f` (the table), `a` (the body) and the dictionaries. */
  sql: string;
}

/** A table as people download it: words instead of codes, all rows. */
export interface PackageTable {
  name: 'figures' | 'agencies' | 'metrics' | 'checks';
  title: string;
  fields: readonly PackageField[];
  key: readonly string[];
  /** FROM clause, with the aliases of `sql`. */
  from: string;
  orderBy: string;
  /** Columns that name rows of other tables. */
  references: readonly { fields: string; table: PackageTable['name']; to: string }[];
}

/** The tables of a corpus folder, see `PackageTable`. */
export function packageTables(manifest: Manifest, folder: string): PackageTable[] {
  const { dictionaries, metrics } = manifest;
  const metricIds = metrics.map(({ id }) => id);
  const bodies = tableSql(manifest, 'agencies', folder);
  const ofBody = (from: string): string => `${from} f JOIN ${bodies} a USING (agency)`;
  const form = (column: string, assumed: boolean): string =>
    wordSql(
      column,
      dictionaries.form.map((known) => (known.assumed === assumed ? known.form : '')),
    );
  const body: PackageField[] = [
    text('agency_id', 'Id of the body, never reused', 'a.id', { isRequired: true }),
    text('agency', 'Full official name of the body', 'a.name', { isRequired: true }),
    text(
      'province',
      'Short name of its province; 中央 for central bodies',
      wordSql('a.province', dictionaries.province),
    ),
    text('level', 'Administrative level', wordSql('a.level', dictionaries.level), { oneOf: LEVELS }),
    text(
      'scope',
      'own: the body’s own report; area: a report that adds up the bodies below it (汇总); never add the two',
      wordSql('f.scope', dictionaries.scope),
      { oneOf: SCOPES, isRequired: true },
    ),
    whole('year', 'Year that the report is about', 'f.year'),
    text('form', 'Form of the report, where its source says so', form('f.form', false), {
      oneOf: FORMS,
    }),
    text('form_assumed', 'The usual form of the year, where the source does not say', form('f.form', true), {
      oneOf: FORMS,
    }),
  ];
  const cell: PackageField[] = [
    text('metric', 'Id of the metric, see the table metrics', wordSql('f.metric', metricIds), {
      isRequired: true,
    }),
    text(
      'applicant',
      'Column of table 3; total: all applicants',
      wordSql('f.applicant', dictionaries.applicant),
      { oneOf: APPLICANTS, isRequired: true },
    ),
  ];
  return [
    {
      name: 'figures',
      title: 'Every figure that the reports state, with its place in the report and its source',
      fields: [
        ...body,
        ...cell,
        number('value', 'Number in the metric’s unit; what a report does not state has no row', 'f.value'),
        text(
          'qualifier',
          'How exact the report says the number is',
          wordSql('f.qualifier', dictionaries.qualifier),
          { oneOf: QUALIFIERS },
        ),
        text('method', 'How the number was read', wordSql('f.method', dictionaries.method), {
          oneOf: METHODS,
        }),
        text('locator', 'Table, row and column, or section and sentence', 'f.locator'),
        text('source', 'Address or file name of the report', 'f.source'),
        text('source_kind', 'Who publishes the source', wordSql('f.source_kind', dictionaries.source_kind), {
          oneOf: SOURCE_KINDS,
        }),
        {
          name: 'preferred',
          type: 'boolean',
          description: 'false where another source states the same cell and its value is used in the charts',
          sql: 'f.preferred',
        },
      ],
      key: ['agency_id', 'scope', 'year', 'metric', 'applicant', 'source', 'locator', 'method', 'value'],
      from: ofBody(tableSql(manifest, 'figures', folder)),
      orderBy: 'f.agency, f.scope, f.year, f.metric, f.applicant, f.preferred DESC, f.source, f.locator',
      references: [
        { fields: 'agency_id', table: 'agencies', to: 'id' },
        { fields: 'metric', table: 'metrics', to: 'id' },
      ],
    },
    {
      name: 'agencies',
      title: 'The bodies, with what they were called before and what they went into',
      fields: [
        text('id', 'Id of the body, never reused', 'a.id', { isRequired: true }),
        text('name', 'Full official name', 'a.name', { isRequired: true }),
        text('pinyin', 'The name in Latin letters', 'a.pinyin'),
        text('province', 'Short name of its province', wordSql('a.province', dictionaries.province)),
        text('level', 'Administrative level', wordSql('a.level', dictionaries.level), { oneOf: LEVELS }),
        text('kind', 'Kind of body, by its name', wordSql('a.kind', dictionaries.kind), {
          oneOf: dictionaries.kind,
        }),
        text('parent', 'Name of the body above it', 'a.parent'),
        text('renamed_from', 'Id of the body that had this one’s tasks under another name', 'a.renamed_from'),
        text('merged_into', 'Id of the body that it went into', 'a.merged_into'),
        whole('lineage_year', 'Year of the change', 'a.lineage_year'),
        whole('own_years', 'Years with a report of its own', 'a.own_years'),
        whole('area_years', 'Years with a report that adds up its area', 'a.area_years'),
      ],
      key: ['id'],
      from: `${bodies} a`,
      orderBy: 'a.agency',
      references: [],
    },
    {
      name: 'metrics',
      title: 'What the reports are asked for, and the label that each form prints',
      fields: [
        text('id', 'Id of the metric', 'm.id', { isRequired: true }),
        text('group', 'Section of the report', 'm.section', { oneOf: METRIC_GROUPS }),
        text('unit', 'Unit of its values', 'm.unit'),
        text('en', 'Name in English', 'm.en'),
        text('zh', 'Name in Chinese', 'm.zh'),
        ...FORMS.map((each) =>
          text(
            `form_${each}`,
            `Label in the form of ${each}; prose: asked for in words; empty: not asked`,
            `m.form_${each}`,
          ),
        ),
        text('note', 'What to mind when comparing', 'm.note'),
      ],
      key: ['id'],
      from: `(VALUES ${metrics.map(metricSql).join(', ')}) AS m(place, id, section, unit, en, zh, ${FORMS.map((each) => `form_${each}`).join(', ')}, note)`,
      orderBy: 'm.place',
      references: [],
    },
    {
      name: 'checks',
      title: 'Every sum of a report that does not add up: nothing is repaired',
      fields: [
        ...body,
        text('check_id', 'Which sum', 'f.check_id', { isRequired: true }),
        ...cell,
        number('stated', 'What the report states', 'f.stated'),
        number('computed', 'What its parts add up to', 'f.computed'),
      ],
      key: ['agency_id', 'scope', 'year', 'check_id', 'metric', 'applicant'],
      from: ofBody(tableSql(manifest, 'checks', folder)),
      orderBy: 'f.agency, f.scope, f.year, f.check_id, f.metric, f.applicant',
      references: [
        { fields: 'agency_id', table: 'agencies', to: 'id' },
        { fields: 'metric', table: 'metrics', to: 'id' },
      ],
    },
  ];
}

function metricSql(
  { id, group, unit, en, zh, labels, note }: Manifest['metrics'][number],
  place: number,
): string {
  const words = [id, group, unit, en, zh, ...FORMS.map((form) => labels[form]), note];
  return `(${[String(place), ...words.map((word) => (word === undefined || word === '' ? 'NULL' : quote(word)))].join(', ')})`;
}

type Constraints = Pick<PackageField, 'oneOf' | 'isRequired'>;

function text(name: string, description: string, sql: string, constraints: Constraints = {}): PackageField {
  return { name, type: 'string', description, sql, ...constraints };
}

function whole(name: string, description: string, sql: string): PackageField {
  return { name, type: 'integer', description, sql };
}

function number(name: string, description: string, sql: string): PackageField {
  return { name, type: 'number', description, sql };
}
