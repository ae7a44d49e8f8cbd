import { runCommand } from '../../src/cli/runCommand';

/*
 * buildOne.ts FIGURES.csv OUT: `vitrine build` in a process of its own, whose last line on
 * standard output is its duration (ms) and its highest resident size (bytes) as JSON.
 */
const [figures = '', out = ''] = process.argv.slice(2);
const start = performance.now();
process.exitCode = await runCommand(['build', figures, '--out', out], {
  out: process.stdout,
  err: process.stderr,
});
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`\n${JSON.stringify({ ms: performance.now() - start, peakBytes })}\n`);
