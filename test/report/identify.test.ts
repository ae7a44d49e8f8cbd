import { describe, expect, it } from 'vitest';
import { identify } from '../../src/report/identify';
import type { ReportPages } from '../../src/report/page';

const SECTIONS = [
  '一、主动公开政府信息情况',
  '主动公开政府信息若干。',
  '二、依申请公开政府信息情况',
  '已按时答复。',
  '三、行政复议、行政诉讼情况',
  '无。',
];

function pagesOf(lines: readonly string[], title = ''): ReportPages {
  return { format: 'text', title, blocks: lines.map((text) => ({ type: 'text', heading: false, text })) };
}

/** Lines of a page, `…` stands for the sections of a report. */
function pageOf(text: string, title = ''): ReportPages {
  return pagesOf(
    text.split('\n').flatMap((line) => (line === '…' ? SECTIONS : [line])),
    title,
  );
}

const BODIES: [page: string, name: string, province: string, level: string][] = [
  // No title on the page: who presents, writes or answers for the report
  ['现将红塔区水务局2017年度政府信息公开年度报告向社会公众公布。\n…', '玉溪市红塔区水务局', '云南', 'county'],
  ['现公布2017年安平县水务局政府信息公开工作情况。\n…', '安平县水务局', '河北', 'county'],
  ['现公布安平县水务局政府信息公开工作2017年度报告。\n…', '安平县水务局', '河北', 'county'],
  ['现发布《兴庆区水务局2017年政府信息公开工作年度报告》。\n…', '银川市兴庆区水务局', '宁夏', 'county'],
  [
    '本年报按有关要求,由安平县水务局编制的2017年度政府信息公开年度报告。\n…',
    '安平县水务局',
    '河北',
    'county',
  ],
  ['按照条例,水利部编制了本级行政机关2017年政府信息公开工作年度报告。\n…', '水利部', '中央', 'central'],
  [
    '现将市水利局2017年政府信息公开工作情况报告如下:\n如有疑问,请联系:温州市水利局(数据中心),电话略。\n…',
    '温州市水利局',
    '浙江',
    'prefecture',
  ],
  [
    '2017年政府信息公开工作年度报告\n如有疑问,请与本单位联系,地址:永嘉县溪下乡人民政府党政综合办公室,电话略。\n…',
    '永嘉县溪下乡人民政府',
    '浙江',
    'township',
  ],
  // Titles over two lines, and one of a department above that of its place
  ['安平县水务局2017年度信息公开工作\n年度报告\n…', '安平县水务局', '河北', 'county'],
  ['安平县水务局2017年政府\n信息公开工作年度报告\n…', '安平县水务局', '河北', 'county'],
  [
    '水务局政府信息公开工作年度报告\n包头市东河区2017年政府信息公开工作年度报告\n现将东河区水务局信息公开工作情况报告如下:\n…',
    '包头市东河区水务局',
    '内蒙古',
    'county',
  ],
  // Commissions written short, subdistricts of zones
  ['国家卫生健康委2019年政府信息公开工作年度报告\n…', '国家卫生健康委员会', '中央', 'central'],
  [
    '重庆市梁平区发展改革委2019年政府信息公开工作年度报告\n…',
    '重庆市梁平区发展和改革委员会',
    '重庆',
    'county',
  ],
  [
    '大连长兴岛经济技术开发区长兴岛街道2019年政府信息公开工作年度报告\n…',
    '大连长兴岛经济技术开发区长兴岛街道办事处',
    '辽宁',
    'township',
  ],
  // Full names in titles
  ['鞍山市铁西区审计局2018年政府信息公开工作年度报告\n…', '鞍山市铁西区审计局', '辽宁', 'county'],
  ['如皋市市场监督管理局2019年政府信息公开工作年度报告\n…', '如皋市市场监督管理局', '江苏', 'county'],
  ['财政部2012年政府信息公开工作年度报告\n…', '财政部', '中央', 'central'],
  ['中国气象局政府信息公开2011年度报告\n…', '中国气象局', '中央', 'central'],
  ['中华人民共和国天津海关2019年政府信息公开工作年度报告\n…', '中华人民共和国天津海关', '中央', 'central'],
  ['广州海关2015年政府信息公开年度报告\n…', '中华人民共和国广州海关', '中央', 'central'],
  [
    '国家税务总局广州市白云区税务局2020年政府信息公开工作年度报告\n…',
    '国家税务总局广州市白云区税务局',
    '广东',
    'county',
  ],
  ['四川省气象局2016年政府信息公开工作年度报告\n…', '四川省气象局', '四川', 'province'],
  ['上海市宝山区罗泾镇2010年政府信息公开年度报告\n…', '上海市宝山区罗泾镇人民政府', '上海', 'township'],
  [
    '北京市大兴区人民政府办公室2022年政府信息公开工作年度报告\n…',
    '北京市大兴区人民政府办公室',
    '北京',
    'county',
  ],
  ['陕西省人民政府办公厅2022年政府信息公开工作年度报告\n…', '陕西省人民政府办公厅', '陕西', 'province'],
  ['重庆市荣昌县2012年政府信息公开工作年度报告\n…', '重庆市荣昌县人民政府', '重庆', 'county'],
  [
    '内蒙古自治区锡林郭勒盟正蓝旗人民政府2017年政府信息公开工作年度报告\n…',
    '正蓝旗人民政府',
    '内蒙古',
    'county',
  ],
  ['辽宁省鞍山市2014年政府信息公开工作年度报告\n…', '鞍山市人民政府', '辽宁', 'prefecture'],
  ['大兴安岭地区气象局2019年政府信息公开工作年度报告\n…', '大兴安岭地区气象局', '黑龙江', 'prefecture'],
  [
    '宽城满族自治县人民政府办公室2021年政府信息公开工作年度报告\n…',
    '宽城满族自治县人民政府办公室',
    '河北',
    'county',
  ],
  [
    '湘西土家族苗族自治州水利局2016年政府信息公开工作年度报告\n…',
    '湘西土家族苗族自治州水利局',
    '湖南',
    'prefecture',
  ],
  ['天门市胡市镇2023年政府信息公开工作年度报告\n…', '天门市胡市镇人民政府', '湖北', 'township'],
  ['东莞市长安镇2022年政府信息公开工作年度报告\n…', '东莞市长安镇人民政府', '广东', 'township'],
  [
    '鞍山高新技术产业开发区管委会2017年政府信息公开工作报告\n…',
    '鞍山高新技术产业开发区管理委员会',
    '辽宁',
    'county',
  ],
  ['关于大冶市审计局2015年政府信息公开工作情况的报告\n…', '大冶市审计局', '湖北', 'county'],
  ['2018年上海市静安区民政局信息公开年度报告\n…', '上海市静安区民政局', '上海', 'county'],
  ['政府信息公开工作年度报告(2013年)——阜阳市气象局\n…', '阜阳市气象局', '安徽', 'prefecture'],
  ['杭州市人民政府信息公开工作2012年度报告\n…', '杭州市人民政府', '浙江', 'prefecture'],
  ['北京市宣武区2009年政府信息公开工作年度报告\n…', '北京市宣武区人民政府', '北京', 'county'],
  ['禄丰县审计局2019年政府信息公开工作年度报告\n…', '禄丰县审计局', '云南', 'county'],
  // A title over two lines
  ['安岳县永清镇人民政府\n2021年政府信息公开工作年度报告\n…', '安岳县永清镇人民政府', '四川', 'township'],
  // Names that exist in several places
  [
    '铁西区永乐街道办事处2018年度政府信息公开工作报告\n…',
    '鞍山市铁西区人民政府永乐街道办事处',
    '辽宁',
    'township',
  ],
  [
    '铁西区民政局2018年度政府信息公开工作报告\n按照《鞍山市人民政府关于做好有关工作的通知》要求,报告如下:\n…',
    '鞍山市铁西区民政局',
    '辽宁',
    'county',
  ],
  [
    '铁西区民政局2018年度政府信息公开工作报告\n根据四平市政府办公室要求,联系电话:0434-3212345\n…',
    '四平市铁西区民政局',
    '吉林',
    'county',
  ],
  [
    '鼓楼区教育局2016年政府信息公开工作年度报告\n…\n南京市鼓楼区教育局\n2017年3月1日',
    '南京市鼓楼区教育局',
    '江苏',
    'county',
  ],
  [
    '河东区太平街道2023年政府信息公开工作年度报告\n…',
    '临沂市河东区人民政府太平街道办事处',
    '山东',
    'township',
  ],
  [
    '永乐街道2015年政府信息公开工作年度报告\n发布机构:鞍山市铁西区人民政府\n…',
    '鞍山市铁西区人民政府永乐街道办事处',
    '辽宁',
    'township',
  ],
  // The title names nobody
  [
    '2019年政府信息公开工作年度报告\n发布机构:安平县水务局 发布日期:2020-01-19\n…',
    '安平县水务局',
    '河北',
    'county',
  ],
  ['2019年政府信息公开工作年度报告\n…\n安平县水务局\n2020年1月19日', '安平县水务局', '河北', 'county'],
  [
    '审计局2018年度政府信息公开工作报告\n…\n鞍山市铁西区审计局\n2019年3月1日',
    '鞍山市铁西区审计局',
    '辽宁',
    'county',
  ],
  [
    '2018年政府信息公开工作年度报告\n根据条例规定,特向社会公布安平县教育局2018年政府信息公开工作年度报告。\n…',
    '安平县教育局',
    '河北',
    'county',
  ],
  // Other bodies around it
  [
    '首页>>鞍山市人民政府\n铁西区财政局2017年度政府信息公开工作报告\n来源:区财政局\n按照鞍山市的要求,报告如下:\n…\n上一篇:沈阳市铁西区审计局2016年度政府信息公开工作报告\n下一篇:铁西区商务局2016年度政府信息公开工作报告',
    '鞍山市铁西区财政局',
    '辽宁',
    'county',
  ],
];

describe('whose report it is', () => {
  it.each(BODIES)('%s', (page, name, province, level) => {
    const { agency, province: where, level: rank, notReport } = identify(pageOf(page), 'report.txt');
    expect(notReport).toBeUndefined();
    expect([agency.value, where.value, rank.value]).toEqual([name, province, level]);
    expect(agency.evidence.length).toBeGreaterThan(0);
  });

  it.each([
    ['审计局2018年度政府信息公开工作报告\n…'],
    ['铁西区民政局2018年度政府信息公开工作报告\n…'],
    ['2018年政府信息公开工作年度报告\n…'],
    ['永乐街道2018年政府信息公开工作年度报告\n…'],
  ])('is left open when nothing tells: %s', (page) => {
    const { agency, faults } = identify(pageOf(page), 'report.txt');
    expect([agency.value, agency.confidence]).toEqual([undefined, 'unsure']);
    expect(faults.map(({ code }) => code)).toContain('body_unknown');
  });

  it('takes the site and the title of the page for a department without a place', () => {
    const pages = pageOf(
      '审计局2017年度政府信息公开工作报告\n…',
      '审计局2017年度政府信息公开工作报告_鞍山市铁西区人民政府',
    );
    expect(identify(pages, 'x.html').agency.value).toBe('鞍山市铁西区审计局');
  });

  it('takes the file name when the page says nothing', () => {
    const pages = pageOf('2018年政府信息公开工作年度报告\n…');
    expect(identify(pages, 'reports/安平县水务局2018年年度报告.txt').agency.value).toBe('安平县水务局');
  });

  it('finds the body in an index table', () => {
    const cell = (text: string) => ({ text, origin: true });
    const pages = pageOf('2019年政府信息公开工作年度报告\n…');
    pages.blocks.unshift({
      type: 'table',
      rows: [[cell('索引号'), cell('000/2020'), cell('发布机构'), cell('安平县水务局')]],
    });
    expect(identify(pages, 'x.txt').agency.value).toBe('安平县水务局');
  });
});

describe('which year', () => {
  it.each<[page: string, year: number | undefined]>([
    [
      '安平县水务局2018年政府信息公开工作年度报告\n发布时间:2019-03-14\n…\n下一篇:安平县水务局2017年政府信息公开工作年度报告',
      2018,
    ],
    ['安平县水务局二〇一二年政府信息公开工作年度报告\n…', 2012],
    ['安平县水务局政府信息公开年度报告(2010年度)\n…', 2010],
    ['安平县水务局政府信息公开工作年度报告\n所列数据的统计期限自2016年1月1日起至2016年12月31日止。\n…', 2016],
    ['安平县水务局政府信息公开工作年度报告\n所列数据统计期限为2021年1月1日至12月31日。\n…', 2021],
    ['安平县水务局政府信息公开工作年度报告\n发布时间:2019-03-14\n…', undefined],
    [
      '安平县水务局政府信息公开工作年度报告\n2017年,我局加强领导。2017年召开会议。\n…\n2017年,没有收费。\n2018年3月1日',
      2017,
    ],
  ])('%s', (page, year) => {
    const identity = identify(pageOf(page), 'report.txt');
    expect(identity.year.value).toBe(year);
    if (year === undefined) expect(identity.faults.map(({ code }) => code)).toContain('year_unknown');
  });

  it('says when title and period differ', () => {
    const page =
      '安平县水务局2019年政府信息公开工作年度报告\n2018年,我局加强领导。统计期限自2018年1月1日起至2018年12月31日止。\n2018年,公开若干。\n…';
    const identity = identify(pageOf(page), 'report.txt');
    expect([identity.year.value, identity.year.confidence]).toEqual([2018, 'likely']);
    expect(identity.faults.map(({ code }) => code)).toEqual(['year_disputed']);
  });
});

const NEW_SECTIONS =
  '一、总体情况\n概述若干。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n略有不足。\n六、其他需要报告的事项\n无。';

describe('which form', () => {
  it.each<[text: string, form: string | undefined]>([
    [`安平县水务局2020年政府信息公开工作年度报告\n${NEW_SECTIONS}`, '2019'],
    [`安平县水务局2022年政府信息公开工作年度报告\n${NEW_SECTIONS}`, '2021'],
    [
      `安平县水务局2020年政府信息公开工作年度报告\n按照国办公开办函〔2021〕30号编制。\n${NEW_SECTIONS}`,
      '2021',
    ],
    ['安平县水务局2012年政府信息公开工作年度报告\n…', '2008'],
    ['安平县水务局2016年政府信息公开工作年度报告\n…', '2014'],
    ['安平县水务局2019年政府信息公开工作年度报告\n…', '2014'],
    ['安平县水务局2023年政府信息公开工作年度报告\n…', undefined],
  ])('by sections: %s', (text, form) => {
    expect(identify(pageOf(text), 'report.txt').form.value).toBe(form);
  });

  it.each([
    ['本年新制作数量', '2019'],
    ['对外公开总数量', '2019'],
    ['本年制发件数', '2021'],
    ['现行有效件数', '2021'],
    ['历年累计', '2008'],
    ['同意公开答复数', '2014'],
  ])('by the tables, whatever the year: %s', (label, form) => {
    const pages = pageOf('安平县水务局2019年政府信息公开工作年度报告\n…');
    pages.blocks.push({ type: 'table', rows: [[{ text: label, origin: true }]] });
    const found = identify(pages, 'report.txt').form;
    expect([found.value, found.confidence]).toEqual([form, 'sure']);
  });
});

describe('own or area', () => {
  it.each([
    [
      '安平县2016年政府信息公开工作年度报告\n本报告由县政府办公室综合各乡镇和县政府各部门的年度报告编制而成。\n…',
      'area',
    ],
    ['安平县2016年政府信息公开工作年度报告\n2016年,全县各级行政机关共收到申请若干。\n…', 'area'],
    ['安平县2016年政府信息公开工作年度报告\n全县各部门高度重视。\n…', 'own'],
    ['安平县人民政府办公室2016年政府信息公开工作年度报告\n…', 'own'],
    ['安平县水务局2016年政府信息公开工作年度报告\n综合局属各单位情况编制。\n…', 'own'],
  ])('%s', (page, scope) => {
    const found = identify(pageOf(page), 'report.txt').scope;
    expect(found.value).toBe(scope);
    expect(found.evidence.length).toBeGreaterThan(0);
  });
});

describe('what is no annual report', () => {
  it.each([
    [
      '关于报送2018年政府信息公开工作年度报告的通知\n各乡镇人民政府:\n请于1月15日前报送年度报告。\n安平县人民政府办公室\n2019年1月2日',
    ],
    ['安平县水务局政府信息公开指南\n一、主动公开\n范围见目录。\n二、依申请公开\n受理机构:办公室。'],
    ['安平县水务局政府信息公开目录\n机构职能\n政策法规\n规划计划'],
    ['安平县水务局政府信息公开申请表\n申请人信息\n姓名\n所需信息'],
    ['我县召开2018年政府信息公开工作推进会\n3月2日,县政府召开推进会,通报2017年公开政府信息12000条。'],
    ['安平县发布2018年政府信息公开工作年度报告\n记者从县政府获悉,2018年主动公开政府信息12000条。'],
    [
      '安平县水务局2018年政府信息公开工作年度报告\n安平县教育局2018年政府信息公开工作年度报告\n安平县民政局2018年政府信息公开工作年度报告\n安平县财政局2018年政府信息公开工作年度报告',
    ],
    ['现将《关于做好2018年政府信息公开工作年度报告编制工作的通知》转发给你们。\n要主动公开,规范依申请公开。'],
    ['各单位要实现公开目标,2018年政府信息公开工作年度报告要按时报送,主动公开和依申请公开都要写到。'],
    ['县情简介\n安平县位于河北省东南部,辖5镇3乡。'],
    [''],
  ])('%s', (page) => {
    const identity = identify(pageOf(page), 'page.txt');
    expect(identity.notReport).toBeDefined();
    expect(identity.faults.map(({ code }) => code)).toEqual(['not_a_report']);
  });

  it('is a form left blank', () => {
    const cell = (text: string) => ({ text, origin: true });
    const pages = pageOf(
      `2022年政府信息公开工作年度报告\n${NEW_SECTIONS.replace(/\n(?:概述若干|略有不足|无)。/g, '')}`,
    );
    pages.blocks.push({
      type: 'table',
      rows: [
        [cell('本年新收政府信息公开申请数量'), cell('')],
        [cell('上年结转'), cell('')],
      ],
    });
    expect(identify(pages, 'blank.docx').notReport).toContain('blank');
  });

  it.each([
    ['安平县水务局2009年政府信息公开工作总结\n…'],
    ['安平县水务局2009年政府信息公开工作情况汇报\n…'],
    [
      '安平县水务局政务公开工作2016年度报告\n现将2016年工作报告如下:\n全年主动公开政府信息12条,未收到依申请公开申请。',
    ],
    [`安平县水务局2022年政府信息公开工作年度报告\n${NEW_SECTIONS}`],
  ])('does not refuse a report: %s', (page) => {
    expect(identify(pageOf(page), 'page.txt').notReport).toBeUndefined();
  });
});
