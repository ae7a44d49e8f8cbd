import type { Words } from './words';

/** What the page says where a part of it broke. */
export interface TroubleWords {
  /** Over the message: which part. */
  title: Record<'view' | 'dialog' | 'work', string>;
  /** Something that nobody foresaw, with what the machine says. */
  fault: (message: string) => string;
  outdatedTitle: string;
  /** What still works. */
  rest: string;
  code: (code: string) => string;
  retry: string;
  reload: string;
  overview: string;
  close: string;
  report: string;
  reportHint: string;
  reportByHand: string;
  /** Names the text that is to be copied. */
  reportText: string;
  reportTitle: (code: string) => string;
  /** Lines of the text. */
  lines: Record<'address' | 'corpus' | 'program' | 'error' | 'browser' | 'time', string>;
}

export const TROUBLE_WORDS: Record<Words['lang'], TroubleWords> = {
  en: {
    title: {
      view: 'This view cannot be shown',
      dialog: 'This list cannot be opened',
      work: 'What you asked for was not done',
    },
    fault: (message) => `Something went wrong while it was drawn: ${message}`,
    outdatedTitle: 'Part of the site could not be loaded',
    rest: 'The other views, and what you picked, are not affected.',
    code: (code) => `Code: ${code}`,
    retry: 'Try again',
    reload: 'Reload the page',
    overview: 'Go to the overview',
    close: 'Close',
    report: 'Report this',
    reportHint:
      'Copy this text and send it to whoever runs this site. It holds the address of the view, and nothing else about you than the name of your browser.',
    reportByHand: 'Opens a form at the place of the source code; nothing is sent until you send it.',
    reportText: 'Report',
    reportTitle: (code) => `Error in a view: ${code}`,
    lines: {
      address: 'Address',
      corpus: 'Corpus',
      program: 'Vitrine',
      error: 'Error',
      browser: 'Browser',
      time: 'Time',
    },
  },
  zh: {
    title: { view: '该视图无法显示', dialog: '列表无法打开', work: '操作未能完成' },
    fault: (message) => `绘制时出错：${message}`,
    outdatedTitle: '网页的一部分未能载入',
    rest: '其他视图和已作的选择不受影响。',
    code: (code) => `代码：${code}`,
    retry: '重试',
    reload: '重新载入网页',
    overview: '返回总览',
    close: '关闭',
    report: '反映问题',
    reportHint: '请复制以下文字，发给本网站的维护者。其中有当前视图的网址和浏览器名称，没有其他个人信息。',
    reportByHand: '将打开源代码所在网站的表单；由您提交后才会发送。',
    reportText: '问题说明',
    reportTitle: (code) => `视图出错：${code}`,
    lines: {
      address: '网址',
      corpus: '数据版本',
      program: 'Vitrine',
      error: '错误',
      browser: '浏览器',
      time: '时间',
    },
  },
};
