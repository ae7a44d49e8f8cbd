import { describe, expect, it } from 'vitest';
import { describeBuild } from '../../src/cli/describeBuild';

const NOW = new Date('2026-03-04T23:59:00Z');

describe('what a build says of itself', () => {
  it.each([
    ['the day of the build', undefined, '2026-03-04'],
    ['the day that the environment names', '1577836800', '2020-01-01'],
    ['the day of the build where that is no time', 'yesterday', '2026-03-04'],
  ])('%s', (_, epoch, date) => {
    expect(describeBuild({ version: '1.2.3' }, epoch, NOW)).toEqual({
      version: '1.2.3',
      date,
      repository: '',
    });
  });

  it.each([
    ['git+https://code.example/a/b.git', 'https://code.example/a/b'],
    [{ url: 'https://code.example/a/b' }, 'https://code.example/a/b'],
    ['git@code.example:a/b.git', ''],
    ['javascript:alert(1)', ''],
    [{}, ''],
  ])('repository %j is opened as %j', (repository, address) => {
    expect(describeBuild({ version: '1', repository }, undefined, NOW).repository).toBe(address);
  });
});
