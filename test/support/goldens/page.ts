import type { FilledForm } from '../filledForm';

/** One golden report: its folder, its file, and the form it was made from. */
export interface Golden {
  /** `<form>-<name>` */
  folder: string;
  /** `report.html`, `report.pdf`, … */
  file: string;
  /** Bytes of the file; for PDF the page of HTML to print. */
  content: Uint8Array | { print: string };
  /** Cells that the report states, when the form's values stand in it unchanged. */
  filled?: FilledForm;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Title and first paragraph of a report, without any number that could be a figure. */
export function opening(agency: string, year: number): string[] {
  return [
    `${agency}${String(year)}年政府信息公开工作年度报告`,
    '本报告按照《中华人民共和国政府信息公开条例》的要求编制，由总体情况、主动公开政府信息情况等部分组成，可在本机关网站查阅。',
    '一、总体情况',
    '本机关坚持以公开为常态、不公开为例外，不断完善工作机制，提升公开质量。',
  ];
}

/** The last two sections. */
export const CLOSING = [
  '五、存在的主要问题及改进情况',
  '公开的形式还不够丰富。下一步将加强学习，改进栏目设置。',
  '六、其他需要报告的事项',
  '没有其他需要报告的事项。',
];

export function paragraphs(lines: readonly string[]): string {
  return lines
    .map((line, index) => (index === 0 ? `<h1>${line}</h1>\n` : `<p>\u3000\u3000${line}</p>\n`))
    .join('');
}

export function textOf(agency: string, year: number, body: string): string {
  return [...opening(agency, year), body, ...CLOSING].join('\n') + '\n';
}
