/**
 * The name that a body is told apart by. A subdistrict office is written with the government that
 * sent it out and without: 鞍山市铁西区人民政府永乐街道办事处 and 鞍山市铁西区永乐街道办事处 are one
 * body, and the shorter name comes back for both. Any other name comes back as it is.
 */
export function plainName(name: string): string {
  return name.endsWith('办事处') || name.endsWith('筹备处') ? name.replace(SENT_OUT, '') : name;
}

const SENT_OUT = /人民政府(?=.{1,12}(?:街道|地区)办事处(?:筹备处)?$)/;
