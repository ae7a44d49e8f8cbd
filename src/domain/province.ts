/** A province-level unit, or `中央` for bodies of the central government. */
export interface Province {
  /** Short Chinese name, as figures and addresses write it. */
  name: string;
  en: string;
  /** Full official name; every name of a body of the province may begin with it. */
  full: string;
}

/** In the order of the national administrative division codes, the centre first. */
export const PROVINCES: readonly Province[] = [
  { name: '中央', en: 'Central', full: '中央' },
  { name: '北京', en: 'Beijing', full: '北京市' },
  { name: '天津', en: 'Tianjin', full: '天津市' },
  { name: '河北', en: 'Hebei', full: '河北省' },
  { name: '山西', en: 'Shanxi', full: '山西省' },
  { name: '内蒙古', en: 'Inner Mongolia', full: '内蒙古自治区' },
  { name: '辽宁', en: 'Liaoning', full: '辽宁省' },
  { name: '吉林', en: 'Jilin', full: '吉林省' },
  { name: '黑龙江', en: 'Heilongjiang', full: '黑龙江省' },
  { name: '上海', en: 'Shanghai', full: '上海市' },
  { name: '江苏', en: 'Jiangsu', full: '江苏省' },
  { name: '浙江', en: 'Zhejiang', full: '浙江省' },
  { name: '安徽', en: 'Anhui', full: '安徽省' },
  { name: '福建', en: 'Fujian', full: '福建省' },
  { name: '江西', en: 'Jiangxi', full: '江西省' },
  { name: '山东', en: 'Shandong', full: '山东省' },
  { name: '河南', en: 'Henan', full: '河南省' },
  { name: '湖北', en: 'Hubei', full: '湖北省' },
  { name: '湖南', en: 'Hunan', full: '湖南省' },
  { name: '广东', en: 'Guangdong', full: '广东省' },
  { name: '广西', en: 'Guangxi', full: '广西壮族自治区' },
  { name: '海南', en: 'Hainan', full: '海南省' },
  { name: '重庆', en: 'Chongqing', full: '重庆市' },
  { name: '四川', en: 'Sichuan', full: '四川省' },
  { name: '贵州', en: 'Guizhou', full: '贵州省' },
  { name: '云南', en: 'Yunnan', full: '云南省' },
  { name: '西藏', en: 'Tibet', full: '西藏自治区' },
  { name: '陕西', en: 'Shaanxi', full: '陕西省' },
  { name: '甘肃', en: 'Gansu', full: '甘肃省' },
  { name: '青海', en: 'Qinghai', full: '青海省' },
  { name: '宁夏', en: 'Ningxia', full: '宁夏回族自治区' },
  { name: '新疆', en: 'Xinjiang', full: '新疆维吾尔自治区' },
  { name: '新疆兵团', en: 'Xinjiang Production and Construction Corps', full: '新疆生产建设兵团' },
];

/** The province with that short name, or undefined. */
export function provinceNamed(name: string): Province | undefined {
  return PROVINCES.find((province) => province.name === name);
}
