import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** Floors of the house (DESIGN): a file imports only from lower floors and from its own folder. */
const FLOORS: Record<string, number> = {
  domain: 0,
  corpus: 1,
  report: 2,
  store: 2,
  query: 3,
  chart: 3,
  view: 4,
  app: 5,
  cli: 5,
};

/** Packages that one file alone may name, so that they can be replaced there. */
const DOORS: Record<string, string> = {
  '@duckdb/duckdb-wasm': 'store/duckdbEngine.ts',
  '@duckdb/node-api': 'cli/build/openEngine.ts',
  'cli-progress': 'cli/progress.ts',
  'pinyin-pro': 'corpus/pinyin.ts',
};

interface Import {
  /** Path of the file below src. */
  from: string;
  /** Path below src, or the name of a package. */
  to: string;
  isPackage: boolean;
}

/** What import and export statements, `import()` and `new URL(…, import.meta.url)` name. */
function specifiersOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /\b(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
    /@import\s+(?:url\()?['"]([^'"]+)['"]/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function importOf(from: string, specifier: string): Import {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.'))
    return { from, to: relative(SRC, join(SRC, dirname(from), path)), isPackage: false };
  const name = path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
  return { from, to: name, isPackage: true };
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** Why an import is against the rule, or undefined when it is not. */
function objection({ from, to, isPackage }: Import): string | undefined {
  const [own, other] = [folderOf(from), folderOf(to)];
  if (isPackage) {
    if (own === 'domain') return `${from} imports ${to}; the domain imports nothing`;
    const door = DOORS[to];
    return door === undefined || door === from ? undefined : `${from} imports ${to}, whose door is ${door}`;
  }
  if (to.startsWith('..')) return `${from} imports ${to}, which is outside src`;
  const [floor, below] = [FLOORS[own], FLOORS[other]];
  if (from === 'main.ts' || own === other) return undefined;
  if (floor === undefined || below === undefined) return `${from} imports ${to}, which has no floor`;
  return below < floor ? undefined : `${from} (floor ${floor}) imports ${to} (floor ${below})`;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(ts|mjs|js|svelte|css)$/.test(path),
);
const IMPORTS = FILES.flatMap((from) =>
  specifiersOf(readFileSync(join(SRC, from), 'utf8')).map((specifier) => importOf(from, specifier)),
);

describe('the floors of the house', () => {
  it('are held by every import', () => {
    expect(IMPORTS.length).toBeGreaterThan(50);
    expect(IMPORTS.map(objection).filter((reason) => reason !== undefined)).toEqual([]);
  });

  it('have a place for every folder', () => {
    const folders = new Set(FILES.filter((path) => path.includes('/')).map(folderOf));
    expect([...folders].filter((folder) => !(folder in FLOORS))).toEqual([]);
  });
});

describe('the rule itself', () => {
  it.each([
    ["import { a } from './b';", ['./b']],
    ["import type { A } from '../x/b';", ['../x/b']],
    ["import {\n  a,\n  b,\n} from '../x/b';", ['../x/b']],
    ["import './page.css';", ['./page.css']],
    ["export { a } from './b';\nexport * from './c';", ['./b', './c']],
    ["const a = await import('../cli/build');", ['../cli/build']],
    ["import Work from './x.worker?worker&inline';", ['./x.worker?worker&inline']],
    ["new Worker(new URL('./x.worker.ts', import.meta.url))", ['./x.worker.ts']],
    ["// import { a } from './b';\n/* import './c'; */", []],
    ['<script lang="ts">\n  import A from "./A.svelte";\n</script>', ['./A.svelte']],
  ])('reads %j', (text, specifiers) => {
    expect(specifiersOf(text)).toEqual(specifiers);
  });

  it.each([
    ['corpus/a.ts', '../domain/b', true],
    ['corpus/a.ts', './b', true],
    ['cli/build/a.ts', '../files', true],
    ['cli/build/a.ts', '../../domain/b', true],
    ['cli/build.ts', './build/a', true],
    ['main.ts', './app/start', true],
    ['store/duckdbEngine.ts', '@duckdb/duckdb-wasm/dist/a.wasm?url', true],
    ['domain/a.ts', '../corpus/b', false],
    ['report/a.ts', '../store/b', false],
    ['app/a.ts', '../cli/b?url', false],
    ['query/a.ts', '../chart/b', false],
    ['domain/a.ts', 'papaparse', false],
    ['store/engine.ts', '@duckdb/duckdb-wasm', false],
    ['app/a.ts', '../../data/figures.csv?raw', false],
    ['app/a.ts', '../elsewhere/b', false],
  ])('from %s to %s: allowed %s', (from, specifier, allowed) => {
    expect(objection(importOf(from, specifier)) === undefined).toBe(allowed);
  });
});
