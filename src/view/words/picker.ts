import type { Words } from './words';

/** What the pickers say, loaded with them. */
export interface PickerWords {
  bodies: {
    title: string;
    search: string;
    placeholder: string;
    filters: string;
    any: string;
    province: string;
    level: string;
    kind: string;
    scope: string;
    /** The filters as they stand, as one group. */
    addGroup: (group: string) => string;
    replaceGroup: (group: string) => string;
    results: (count: string) => string;
    more: string;
    none: string;
    loading: string;
    yearsOf: (own: number, area: number) => string;
    found: string;
    groups: string;
    provinces: string;
    levels: string;
    kinds: string;
    all: string;
    /** All area reports. */
    areas: string;
  };
  metrics: {
    title: string;
    search: string;
    placeholder: string;
    figures: (count: string) => string;
    /** The years of the forms that ask it. */
    forms: (forms: readonly string[]) => string;
    none: string;
  };
  recent: string;
  chosen: (count: number, most: number) => string;
  full: (most: number) => string;
  isChosen: string;
  remove: (name: string) => string;
  clear: string;
  undo: string;
  done: string;
  /** What the note says after a pick. */
  added: (name: string) => string;
  removed: (name: string) => string;
  changed: string;
  metricChanged: (name: string) => string;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const PICKER_WORDS: Record<Words['lang'], PickerWords> = {
  en: {
    bodies: {
      title: 'Choose bodies',
      search: 'Search bodies and groups',
      placeholder: 'Name, pinyin or initials: 鞍山, anshan, lnsrmzf',
      filters: 'Narrow the list',
      any: 'Any',
      province: 'Province',
      level: 'Level',
      kind: 'Kind',
      scope: 'Reports',
      addGroup: (group) => `Add ${group}, added up`,
      replaceGroup: (group) => `Show ${group}, added up`,
      results: (count) => (count === '1' ? '1 body.' : `${count} bodies.`),
      more: 'Type more to narrow the list.',
      none: 'No body has this name. Check the spelling, or widen the filters.',
      loading: 'Loading the names…',
      yearsOf: (own, area) =>
        [
          own > 0 ? counted(own, 'year', 'years') : '',
          area > 0 ? counted(area, 'area report', 'area reports') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      found: 'Bodies',
      groups: 'Groups, added up',
      provinces: 'All bodies of a province',
      levels: 'All bodies of a level',
      kinds: 'All bodies of a kind',
      all: 'All bodies',
      areas: 'All area reports',
    },
    metrics: {
      title: 'Choose a metric',
      search: 'Search metrics',
      placeholder: 'English, Chinese or pinyin',
      figures: (count) => (count === '1' ? '1 figure' : `${count} figures`),
      forms: (forms) => (forms.length === 1 ? `Form ${forms.join('')}` : `Forms ${forms.join(', ')}`),
      none: 'No metric has this name.',
    },
    recent: 'Recently used',
    chosen: (count, most) => `${count} of at most ${most} chosen`,
    full: (most) => `${most} are chosen, which is the most a chart takes: remove one to add another.`,
    isChosen: 'chosen',
    remove: (name) => `Remove ${name}`,
    clear: 'Clear all',
    undo: 'Undo',
    done: 'Done',
    added: (name) => `Added: ${name}.`,
    removed: (name) => `Removed: ${name}.`,
    changed: 'The choice of bodies changed.',
    metricChanged: (name) => `Now showing: ${name}.`,
  },
  zh: {
    bodies: {
      title: '选择机关',
      search: '查找机关和分组',
      placeholder: '名称、拼音或首字母，如 鞍山、anshan、lnsrmzf',
      filters: '筛选',
      any: '不限',
      province: '省份',
      level: '层级',
      kind: '类型',
      scope: '报告',
      addGroup: (group) => `添加${group}（合计）`,
      replaceGroup: (group) => `显示${group}（合计）`,
      results: (count) => `${count}个机关。`,
      more: '结果较多，请输入更多文字。',
      none: '没有符合的机关。请检查名称，或放宽筛选条件。',
      loading: '正在加载机关名称……',
      yearsOf: (own, area) =>
        [own > 0 ? `${own}个年份` : '', area > 0 ? `汇总${area}个年份` : '']
          .filter((part) => part !== '')
          .join('，'),
      found: '机关',
      groups: '分组（合计）',
      provinces: '按省份合计',
      levels: '按层级合计',
      kinds: '按类型合计',
      all: '全部机关',
      areas: '全部汇总报告',
    },
    metrics: {
      title: '选择指标',
      search: '查找指标',
      placeholder: '中文、拼音或英文',
      figures: (count) => `${count}个数字`,
      forms: (forms) => `${forms.join('、')}年格式`,
      none: '没有符合的指标。',
    },
    recent: '最近使用',
    chosen: (count, most) => `已选${count}项，最多${most}项`,
    full: (most) => `已选满${most}项，请先移除一项再添加。`,
    isChosen: '已选',
    remove: (name) => `移除${name}`,
    clear: '全部清除',
    undo: '撤销',
    done: '完成',
    added: (name) => `已添加：${name}。`,
    removed: (name) => `已移除：${name}。`,
    changed: '所选机关已更改。',
    metricChanged: (name) => `当前指标：${name}。`,
  },
};
