import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cube } from '../../corpus/cube';
import { Failure } from '../../domain/failure';
import type { Asked } from '../../query/asked';
import { checkManifest } from '../../store/checkManifest';
import { prepareCube } from '../../store/cubeReader';
import { createDatabase } from '../../store/database';
import type { Cell, FileEngine } from '../../store/engine';
import { writeLiterals } from '../../store/literals';
import type { Statement } from '../../store/sql';
import { openEngine, quote, type Engine } from '../build/openEngine';

/** A built corpus in a folder, as questions ask it: cubes from its files, tables in DuckDB on Node. */
export async function openOnDisk(folder: string): Promise<{ asked: Asked; close: () => Promise<void> }> {
  const manifest = checkManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const work = await mkdtemp(join(tmpdir(), 'vitrine-draw-'));
  const engine = await openEngine({ folder: work, memoryMib: 512, threads: 1 });
  await engine.run(`SET file_search_path = ${quote(folder)}`);
  const database = createDatabase(asFileEngine(engine), manifest, async () => undefined);
  const held = new Set(manifest.cubes.map(({ path }) => path));
  return {
    asked: {
      manifest,
      cube: async (metric) => {
        const path = `cube/${metric}.json`;
        if (!held.has(path)) return undefined;
        return prepareCube(
          JSON.parse(await readFile(join(folder, path), 'utf8')) as Cube,
          manifest.dictionaries,
        );
      },
      database: async () => database,
      names: async () => {
        throw new Failure('engine', 'Charts are drawn without names to search');
      },
    },
    close: async () => {
      engine.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** The engine of the build in the place of the site's. */
function asFileEngine(engine: Engine): FileEngine {
  const rows = async <T extends object>(statement: Statement): Promise<T[]> => {
    const found = await engine.rows(writeLiterals(statement));
    return found.map(
      (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)])) as T,
    );
  };
  return {
    isOpen: true,
    query: rows,
    queryColumns: async (statement) => {
      const found = await rows<Record<string, Cell>>(statement);
      const names = Object.keys(found[0] ?? {});
      return {
        rows: found.length,
        columns: Object.fromEntries(names.map((name) => [name, found.map((row) => row[name] ?? null)])),
      };
    },
    registerBuffer: async () => undefined,
    registerUrl: async () => undefined,
    dropFile: async () => undefined,
    close: async () => engine.close(),
  };
}

/** Integers of any width as numbers, as the site's engine gives them. */
function cellOf(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
