import type { Lang } from '../../chart/format';

/** What the page says about an address that did not hold, and about rows that were left out. */
export interface NoteWords {
  dismiss: string;
  unknown: (name: string, value: string) => string;
  tooMany: (count: number) => string;
  missingBody: (id: string) => string;
  oldVersion: (asked: string, shown: string) => string;
  keptVersion: (version: string, keptOn: string) => string;
  /** Link to the same with the newest figures. */
  newest: string;
  wholeFiles: string;
  faults: (count: string) => string;
  faultsTitle: string;
  line: string;
  column: string;
  reason: string;
}

export const NOTE_WORDS: Record<Lang, NoteWords> = {
  en: {
    dismiss: 'Dismiss',
    unknown: (name, value) =>
      `The address asked for ${name}=“${value}”, which is not known; it was left out.`,
    tooMany: (count) =>
      `The address named more than ${count} bodies or groups; the first ${count} are shown.`,
    missingBody: (id) => `No body has the id ${id} in this corpus.`,
    oldVersion: (asked, shown) =>
      `The address asks for corpus version ${asked}; this page holds version ${shown}, so numbers may differ.`,
    keptVersion: (version, keptOn) =>
      `These are the figures of ${keptOn} (corpus version ${version}), as the address asks. Newer figures exist.`,
    newest: 'Show the newest figures',
    wholeFiles: 'This host does not serve parts of files, so whole files are loaded.',
    faults: (count) => `${count} rows were left out.`,
    faultsTitle: 'Rows left out',
    line: 'Line',
    column: 'Column',
    reason: 'Reason',
  },
  zh: {
    dismiss: '知道了',
    unknown: (name, value) => `网址中的 ${name}=“${value}” 无法识别，已忽略。`,
    tooMany: (count) => `网址中的机关或分组超过${count}个，只显示前${count}个。`,
    missingBody: (id) => `数据中没有编号为 ${id} 的机关。`,
    oldVersion: (asked, shown) => `网址要求数据版本 ${asked}，本页为版本 ${shown}，数字可能不同。`,
    keptVersion: (version, keptOn) => `按网址要求显示${keptOn}的数据（版本 ${version}），此后已有更新。`,
    newest: '查看最新数据',
    wholeFiles: '该主机不支持分段读取，因此加载整个文件。',
    faults: (count) => `有${count}行未采用。`,
    faultsTitle: '未采用的行',
    line: '行',
    column: '列',
    reason: '原因',
  },
};
