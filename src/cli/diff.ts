import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRecords } from '../corpus/writeRecords';
import { build } from './build';
import { openEngine } from './build/openEngine';
import { readArgs, WrongUsage, type Command, type Terminal } from './command';
import { CHANGE_COLUMNS, compareCorpora, type Change } from './diff/compareCorpora';
import { resolvePath } from './files';

const MEMORY_MIB = 2048;

/** Names every value that differs between two versions of the corpus. */
export const diff: Command = {
  usage: 'diff OLD NEW',
  summary:
    'writes every value that changed between two versions as CSV; a version is a corpus folder or a figures CSV',

  async run(args, terminal) {
    const { positionals } = readArgs({ args, options: {}, allowPositionals: true });
    const [older, newer] = positionals;
    if (older === undefined || newer === undefined || positionals.length > 2)
      throw new WrongUsage('give two versions, the older first');
    const work = await mkdtemp(join(tmpdir(), 'vitrine-diff-'));
    try {
      const before = await corpusOf(older, join(work, 'old'), terminal);
      const after = await corpusOf(newer, join(work, 'new'), terminal);
      if (before === undefined || after === undefined) return 1;
      const engine = await openEngine({ folder: work, memoryMib: MEMORY_MIB, threads: undefined });
      try {
        const counts = { added: 0, removed: 0, changed: 0 };
        terminal.out.write(writeRecords(CHANGE_COLUMNS, []));
        for await (const change of compareCorpora(engine, before, after)) {
          counts[change.change] += 1;
          terminal.out.write(recordOf(change));
        }
        const { added, removed, changed } = counts;
        terminal.err.write(`values: ${changed} changed, ${added} added, ${removed} removed\n`);
        return 0;
      } finally {
        engine.close();
      }
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
};

/** The folder of a version; a figures CSV is built into `out`. Undefined when it has bad rows, which are named. */
async function corpusOf(name: string, out: string, terminal: Terminal): Promise<string | undefined> {
  const path = resolvePath(name);
  if (!/\.csv$/i.test(name)) return path;
  const code = await build.run([path, '--out', out], terminal);
  return code === 0 ? out : undefined;
}

function recordOf(change: Change): string {
  const fields = Object.fromEntries(
    CHANGE_COLUMNS.map((column) => [column, change[column] === null ? '' : String(change[column])]),
  );
  const text = writeRecords(CHANGE_COLUMNS, [fields]);
  return text.slice(text.indexOf('\n') + 1);
}
