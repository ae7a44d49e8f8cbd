import { placesIn } from './agency';
import type { Level } from './figure';

/** Ends of the names of places, the longer before the shorter; each is a word of its own. */
const PLACE_END =
  /^(.+?)(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|民族乡|苏木|省|市|盟|区|县|旗|镇|乡|州)$/;

/** Words that names of bodies are made of, besides the names of places. */
const WORDS = new Set(
  `人民 政府 行政 公署 办公厅 办公室 办事处 街道 地区 筹备处 管理 委员会 管理 管委会 指挥部 中心 服务 总局 分局
  总队 支队 大队 总署 公司 联合社 合作社 供销 研究院 开发区 试验区 保税区 示范区 合作区 度假区 风景区 名胜 园区 片区 新区
  经济 技术 高新 产业 工业 信息化 信息 科技 科学 技术 教育 体育 文化 旅游 广播 电视 电影 新闻 出版 版权 文物 广电
  公安 民政 司法 财政 人力 资源 社会 保障 自然 生态 环境 保护 住房 城乡 建设 规划 国土 交通 运输 水利 水务
  社会主义 农业 农村 农牧 畜牧 渔业 海洋 林业 草原 园林 绿化 商务 卫生 健康 计划生育 退役 军人 事务 应急 安全 生产 监督 市场 监督
  审计 统计 调查队 国家 中国 中华 共和国 中央 人民 银行 证券 保险 金融 地方 税务 海关 海事 气象 地震 邮政 烟草 专卖 能源
  医疗 药品 食品 知识产权 粮食 物资 储备 国有 资产 行政 审批 政务 数据 大数据 机关 信访 民族 宗教 侨务 外事 台湾
  城市 执法 综合 城管 房产 房屋 土地 矿产 扶贫 开发 乡村 振兴 投资 促进 招商 合作 交流 发展 改革
  人防 人民防空 国防 动员 档案 地方志 史志 参事室 党史 老龄 残疾人 法制 法院 检察院 公共 公用 事业 工作 项目 重点 重大 区域 推进
  自由 贸易 国际 现代 电力 铁路 民航 民用 航空 公路 港口 港航 航道 物价 价格 质量 工商 劳动 人事 编制
  和 与 及 局 厅 部 委 署 院 处 室 科 所 站 队 会 社 馆 庭`.split(/\s+/),
);
/** Peoples in the names of autonomous places: 湘西土家族苗族自治州. */
const PEOPLE =
  /(维吾尔族?|(?:壮|满|回|苗|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|普米|鄂温克|怒|裕固|保安|鄂伦春|独龙|各)族)/;
const LONGEST = Math.max(...[...WORDS].map((word) => word.length));

/**
 * An official name cut into its words: places and what they are, then the words of the body. Joined
 * they are the name again. 鞍山市铁西区审计局 gives 鞍山, 市, 铁西, 区, 审计, 局. What is no known word
 * stays in one piece.
 */
export function officialWords(name: string, province: string, level: Level): string[] {
  const places = placesIn(name, province, level);
  const rest = name.slice(places.join('').length);
  return [...places.flatMap(wordsOfPlace), ...wordsOfBody(rest)];
}

function wordsOfPlace(place: string): string[] {
  const [, stem, end] = PLACE_END.exec(place) ?? [];
  if (stem === undefined || end === undefined) return [place];
  return [...stem.split(PEOPLE).filter((word) => word !== ''), end];
}

function wordsOfBody(text: string): string[] {
  const words: string[] = [];
  let unknown = '';
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    if (word === undefined) {
      unknown += text.charAt(at);
      at += 1;
      continue;
    }
    if (unknown !== '') words.push(unknown);
    unknown = '';
    words.push(word);
    at += word.length;
  }
  return unknown === '' ? words : [...words, unknown];
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (WORDS.has(word)) return word;
  }
  return undefined;
}
