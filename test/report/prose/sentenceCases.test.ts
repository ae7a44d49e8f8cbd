import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../src/report/figuresFromProse';
import { splitSentences } from '../../../src/report/sentences';
import { settleStatements } from '../../../src/report/settleStatements';
import { CASE_CASES } from './caseCases';
import { DISCLOSURE_CASES } from './disclosureCases';
import { FURTHER_CASES } from './furtherCases';
import { LAST_CASES } from './lastCases';
import { REQUEST_CASES } from './requestCases';
import { RESPONSE_CASES } from './responseCases';
import { SEEN_CASES } from './seenCases';

const AGENCY = '安平县住房和城乡建设局';

function figuresIn(title: string, text: string): string[] {
  const sentences = splitSentences(`一、${title}\n${text}`);
  return settleStatements(readStatements(sentences, 2018, AGENCY))
    .statements.map(({ metric, applicant, value, qualifier, frame }) => {
      const mark = { exact: '', at_least: '>', about: '~' }[qualifier];
      const name = applicant === 'total' ? metric : `${metric}/${applicant}`;
      return `${frame === 'before' ? 'before:' : ''}${name} ${mark}${value}`;
    })
    .sort();
}

describe.each([
  ['disclosure', DISCLOSURE_CASES],
  ['requests', REQUEST_CASES],
  ['cases and fees', CASE_CASES],
  ['response', RESPONSE_CASES],
  ['all of it', FURTHER_CASES],
  ['all of it again', LAST_CASES],
  ['all of it as seen', SEEN_CASES],
])('sentences about %s', (_, lines) => {
  const cases = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [title = '', rest = ''] = line.split('｜');
      const [text = '', expected = ''] = rest.split('→');
      return {
        title,
        text: text.trim(),
        expected: expected
          .split(',')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
      };
    });
  it.each(cases)('$title: $text', ({ title, text, expected }) => {
    expect(figuresIn(title, text)).toEqual(expected.sort());
  });
});
