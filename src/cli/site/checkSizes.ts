import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Hosts of static sites refuse larger files. */
const MOST_FILE_BYTES = 25 * 2 ** 20;
/** Script, words and numbers that a frame should load by itself, after gzip; a large corpus has more numbers. */
const MOST_FRAME_BYTES = 60_000;
/** Its script and words, which leave room for the numbers. */
const MOST_SCRIPT_BYTES = 52_000;
/** The script of the pages around frames, after gzip. */
const MOST_AROUND_BYTES = 1024;

/** Sizes of what frames load, in bytes after gzip, and of the largest file as it is. */
export interface Sizes {
  /** embed.html and its sheet. */
  page: number;
  script: number;
  /** The words of the language that has more. */
  words: number;
  slices: { files: number; bytes: number; largest: number };
  /** `embed.js`; undefined where the public folder is not copied. */
  around: number | undefined;
  largestFile: { path: string; bytes: number };
}

/** Stops a build whose files are larger than the site promises, and says how large they are. */
export function checkSizes(): Plugin {
  let outDir = 'dist';
  return {
    name: 'vitrine:check-sizes',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      // After everything else was written.
      order: 'post',
      sequential: true,
      async handler() {
        const sizes = await sizesOf(outDir);
        const over = overLimit(sizes);
        if (over.length > 0) this.error(over.join('\n'));
        this.info(describeSizes(sizes));
        if (frameBytes(sizes) > MOST_FRAME_BYTES)
          this.warn(
            `a frame may load ${frameBytes(sizes)} bytes after gzip, more than ${MOST_FRAME_BYTES}: the corpus has many numbers`,
          );
      },
    },
  };
}

/** Measures a built site. */
export async function sizesOf(folder: string): Promise<Sizes> {
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const zipped = async (path: string): Promise<number> =>
    gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
  const zippedOf = async (pattern: RegExp): Promise<number[]> =>
    Promise.all(paths.filter((path) => pattern.test(path)).map(zipped));
  const sum = (bytes: readonly number[]): number => bytes.reduce((all, each) => all + each, 0);
  const slices = await zippedOf(/^slices\/.+\.js$/);
  const [around] = await zippedOf(/^embed\.js$/);
  let largestFile = { path: '', bytes: 0 };
  for (const path of paths) {
    const { size: bytes } = await stat(join(folder, path));
    if (bytes > largestFile.bytes) largestFile = { path, bytes };
  }
  return {
    page: sum(await zippedOf(/^(embed\.html|assets\/embed-[^/]+\.css)$/)),
    script: sum(await zippedOf(/^assets\/embed-[^/]+\.js$/)),
    words: Math.max(0, ...(await zippedOf(/^assets\/words-[^/]+\.js$/))),
    slices: { files: slices.length, bytes: sum(slices), largest: Math.max(0, ...slices) },
    around,
    largestFile,
  };
}

/** What is larger than it may be, a sentence each. */
export function overLimit({ script, words, around = 0, largestFile }: Sizes): string[] {
  const limits: [bytes: number, most: number, what: string][] = [
    [script + words, MOST_SCRIPT_BYTES, 'what every frame loads (script and words, after gzip)'],
    [around, MOST_AROUND_BYTES, 'embed.js, after gzip,'],
    [largestFile.bytes, MOST_FILE_BYTES, largestFile.path],
  ];
  return limits
    .filter(([bytes, most]) => bytes > most)
    .map(([bytes, most, what]) => `${what} has ${bytes} bytes, and may have ${most}`);
}

/** The most that one frame loads: script, words and the largest slice. */
function frameBytes({ script, words, slices }: Sizes): number {
  return script + words + slices.largest;
}

/** The sizes in words, as the build prints them. */
export function describeSizes(sizes: Sizes): string {
  const { page, script, words, slices, around, largestFile } = sizes;
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    `after gzip a frame loads ${kilo(frameBytes(sizes))} at the most:`,
    `script ${kilo(script)}, words ${kilo(words)}, largest slice ${kilo(slices.largest)}; page and sheet ${kilo(page)};`,
    `${slices.files} slices have ${(slices.bytes / 1e6).toFixed(2)} MB together;`,
    ...(around === undefined ? [] : [`embed.js has ${around} bytes;`]),
    `the largest file is ${largestFile.path}, ${(largestFile.bytes / 2 ** 20).toFixed(1)} MiB`,
  ].join(' ');
}
