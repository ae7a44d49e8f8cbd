import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractReport } from '../../src/report/extractReport';
import { diceOf, randomForm } from '../support/randomForm';
import { renderDocx } from '../support/renderDocx';
import { renderHtml } from '../support/renderHtml';
import { renderCellALine, renderMarkdown } from '../support/renderText';

/** How fast reports are read. */
export interface ExtractSpeed {
  /** Per format: size of the report measured, reports a second on one core. */
  formats: { format: string; bytes: number; reportsPerSecond: number }[];
  /** A folder of HTML reports through the command line, on all cores. */
  folder: { files: number; workers: number; reportsPerSecond: number; peakMemoryMb: number | undefined };
}

const HTML_BYTES = 100_000;
const GOLDEN = join(import.meta.dirname, '../golden');

/** A page of about 100 kB: three tables, and prose cut into the usual inline elements. */
export function benchReport(seed: number): Uint8Array {
  const filled = randomForm('2021', diceOf(seed), 60);
  const paragraph =
    '<p style="text-indent:2em;line-height:28pt;margin:0;font-family:仿宋_GB2312;"><span style="font-size:16pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312">' +
    '本机关坚持以公开为常态、不公开为例外，</span><span style="font-size:16pt">不断完善工作机制，及时回应社会关切。</span>'.repeat(
      8,
    ) +
    '</p>\n';
  const agency = '<h1>通江县医疗保障局2022年政府信息公开工作年度报告</h1>\n';
  const tables = renderHtml(filled, { pieces: 6, before: agency });
  const missing = Math.max(
    0,
    Math.round((HTML_BYTES - Buffer.byteLength(tables)) / Buffer.byteLength(paragraph)),
  );
  return new TextEncoder().encode(
    renderHtml(filled, { pieces: 6, before: agency, after: paragraph.repeat(missing) }),
  );
}

function sources(): Record<string, Uint8Array> {
  const filled = randomForm('2021', diceOf(3), 60);
  const title = '通江县医疗保障局2022年政府信息公开工作年度报告\n';
  return {
    html: benchReport(3),
    text: new TextEncoder().encode(title + renderCellALine(filled)),
    markdown: new TextEncoder().encode(title + renderMarkdown(filled)),
    docx: renderDocx(filled, [title.trim()]),
    pdf: new Uint8Array(readFileSync(join(GOLDEN, '2021-pdf-ruled/report.pdf'))),
  };
}

/**
 * Measures every format on one core (the best of five rounds, so that other work on the machine
 * counts less) and a folder of HTML reports through `vitrine extract` on all cores.
 */
export async function measureExtract(files = 10_000, roundMs = 1000): Promise<ExtractSpeed> {
  const formats = [];
  for (const [format, bytes] of Object.entries(sources())) {
    let best = 0;
    for (let round = 0; round < 5; round += 1) best = Math.max(best, await perSecond(bytes, roundMs));
    formats.push({ format, bytes: bytes.length, reportsPerSecond: Math.round(best * 10) / 10 });
  }
  return { formats, folder: await measureFolder(files) };
}

async function perSecond(bytes: Uint8Array, roundMs: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < roundMs || count < 2) {
    await extractReport(bytes, 'report');
    count += 1;
  }
  return (count * 1000) / (performance.now() - start);
}

async function measureFolder(files: number): Promise<ExtractSpeed['folder']> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  try {
    const reports = Array.from({ length: 20 }, (_, seed) => benchReport(seed + 1));
    for (let index = 0; index < files; index += 1)
      writeFileSync(
        join(folder, `${String(index).padStart(6, '0')}.html`),
        reports[index % 20] ?? new Uint8Array(),
      );
    const start = performance.now();
    const peakMemoryMb = await runExtract(folder);
    const seconds = (performance.now() - start) / 1000;
    return {
      files,
      workers: availableParallelism(),
      reportsPerSecond: Math.round((files / seconds) * 10) / 10,
      peakMemoryMb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peak resident memory of the whole process in MB, where the system tells (Linux). */
function runExtract(folder: string): Promise<number | undefined> {
  const cli = join(import.meta.dirname, '../../src/cli/vitrine.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'extract', folder], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let peak: number | undefined;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      const kb = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]);
      if (Number.isFinite(kb)) peak = Math.round(kb / 1024);
    } catch {
      // Another system, or the process has just ended.
    }
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(peak);
      else reject(new Error(`vitrine extract ended with code ${String(code)}`));
    });
  });
}
