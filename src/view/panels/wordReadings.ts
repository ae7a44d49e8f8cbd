/**
 * How the characters are read that names of metrics, groups of bodies and provinces are made of:
 * a syllable (ü is v) and its characters. Held to the dictionary of pinyin by a test, which names what
 * is missing when a name brings a new character; the dictionary itself is too large for a picker.
 */
const SYLLABLES = `
  an安案按 bai百败 ban办版班 bao报保 bei北 ben本 bi比 bian变 biao标 bing兵 bo博 bu布部不补 cai采 can参 ce策 cha查 cheng程成 chi持
  chong重充 chu处出 chuan传川 ci次 cong从 da大答 dang当 dao道 de的 di第地 dian电点 ding定 dong动东 du读度 dui对 e额 fa发罚法 fan范反
  fang方访 fei废费 fen分 fu府服负复福 gai改 gan甘 gao稿告 ge个 geng更 gong公供工 gou购构 gu古 guan管关 guang广 gui规贵 guo国过果
  hai海 han函含 he合河和 hei黑 hou后 hu护湖 hua化 hui回会徽汇 huo或获 ji集及机计继吉级 jia加家 jian件减兼建 jiang江疆 jiao缴 jie解结接街
  jin金禁津 jing径经京 jiu纠 ju举具拒 juan卷 jue决绝 jun均 kai开 ke可 kuang况 lei类 li理例 liang量 liao辽 lin林 ling另 long龙
  luo络 lv律率 mei没每 men门 meng蒙 mi秘密 mian面 min民 ming明 mu目 nan南 nei内 nian年 ning宁 pei培 ping平 qi其期起 qiang强
  qing情请庆青 qiu求 qu取区 quan全权 que确 ran然 re热 ren人认 reng仍 rong容 san三 shan山陕 shang上商尚 she涉 shen申审 sheng省生
  shi式事是时室 shou收受 shu属 si私四 song讼 su诉苏肃 suan算 suo所 ta他 tan谈 ti提 tian天 tiao条 ting厅 tong同通 tou投 tu途
  tuan团 wai外 wang网 wei微围危未维委 wen文闻稳 wo握 wu务无物 xi息西 xia下夏 xian现线县 xiang项相乡 xiao效 xin信新 xing性行形 xu许需续
  xun询训 yan延衍 yang央 yao要 ye业 yi一以已益议依 yin隐引 ying应 you有邮由 yu舆予于逾 yuan员 yue阅 yun云 zai在 zang藏 ze责 zeng增
  zhan站占 zhang章掌 zhao召 zhe浙 zhen真 zheng政正 zhi制止志指执知直职之 zhong中众 zhou州 zhu主注 zhuan转专 zi子自 zong总 zuo作
`;

/** Words whose characters are read otherwise than usual. */
export const READ_OTHERWISE: Readonly<Record<string, readonly string[]>> = { 重大: ['zhong', 'da'] };

/** The usual syllable of a character. */
export const USUAL_READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  SYLLABLES.trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
      return [...entry.slice(syllable.length)].map((character) => [character, syllable]);
    }),
);
