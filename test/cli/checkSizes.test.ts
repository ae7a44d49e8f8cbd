import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { describeSizes, overLimit, sizesOf } from '../../src/cli/site/checkSizes';

it('measures what a frame loads, and names what is too large', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-sizes-'));
  // Random bytes stay as many after gzip.
  const write = async (path: string, bytes: number): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), randomBytes(bytes));
  };
  await write('embed.js', 900);
  await write('assets/embed-1.js', 40_000);
  await write('assets/embed-1.css', 30_000);
  await write('assets/words-en-1.js', 3000);
  await write('assets/words-zh-1.js', 5000);
  await write('slices/1/a.js', 2000);
  await write('slices/1/b.js', 14_000);
  const fits = await sizesOf(folder);
  expect(fits).toMatchObject({ slices: { files: 2 }, largestFile: { path: 'assets/embed-1.js' } });
  expect(overLimit(fits)).toEqual([]);
  expect(describeSizes(fits)).toContain('2 slices have 0.02 MB together');

  await write('assets/words-zh-1.js', 13_000);
  await write('embed.js', 1100);
  await write('corpus/large.csv', 25 * 2 ** 20 + 1);
  const found = overLimit(await sizesOf(folder));
  await rm(folder, { recursive: true });
  expect(found).toEqual([
    expect.stringMatching(/^what every frame loads .* has 53\d{3} bytes, and may have 52000$/),
    expect.stringMatching(/^embed\.js, after gzip, has 11\d\d bytes, and may have 1024$/),
    'corpus/large.csv has 26214401 bytes, and may have 26214400',
  ]);
});
