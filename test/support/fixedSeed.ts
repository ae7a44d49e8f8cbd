import fc from 'fast-check';

/**
 * Where a change is judged, the same cases come up each time, so that it is judged by what it
 * changed; everywhere else each run searches new ones.
 */
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20_251_122 });
