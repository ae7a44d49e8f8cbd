/** What `npm run pictures` draws: name of the picture and what stands behind the `?` of the address. */
export const VIEWS: Record<string, string> = {
  overview: '',
  'overview-body': 'who=area:cd2116ee0e',
  story: 'view=trend&time=2022..2023&story=more-requests-fewer-bodies',
  trend: 'view=trend&who=province:辽宁,province:上海,province:重庆',
  'trend-body': 'view=trend&who=area:cd2116ee0e&m=received',
  'trend-same': 'view=trend&basis=same',
  'trend-spread': 'view=trend&basis=spread',
  'trend-provinces': 'view=trend&split=province',
  'trend-bodies':
    'view=trend&split=body&who=agency:b9b63b2b57,agency:863812a9d3,agency:756efd6a1f,agency:0a6247d703',
  outcomes: 'view=outcomes',
  reasons: 'view=outcomes&open=refused',
  shares: 'view=outcomes&per=share',
  'outcomes-levels': 'view=outcomes&split=level',
  cases: 'view=cases',
  flow: 'view=flow&time=2023',
  'flow-body': 'view=flow&who=agency:b9b63b2b57',
  ranking: 'view=ranking&time=2023',
  'ranking-change': 'view=ranking&time=2021..2022',
  heatmap: 'view=heatmap&order=years',
  map: 'view=map',
  coverage: 'view=coverage',
  quality: 'view=quality',
  report: 'view=report&who=agency:b9b63b2b57',
  data: 'view=data',
  methods: 'view=methods',
  downloads: 'view=downloads',
  nothing: 'view=trend&who=province:西藏&m=suit_direct_total',
};

/** Charts of the light page for frames. */
export const FRAMES: Record<string, string> = {
  'embed-trend': 'view=trend&who=province:辽宁,province:上海',
  'embed-outcomes': 'view=outcomes',
};

/** The pictures of the README, in `public/`: what they show, and how much of it. */
export const README_PICTURES: Record<string, { query: string; heightPx: number }> = {
  'preview.png': { query: '', heightPx: 1220 },
  'preview-trend.png': { query: 'view=trend&who=province:辽宁,province:上海,province:重庆', heightPx: 880 },
  'preview-ranking.png': { query: 'view=ranking&time=2023', heightPx: 797 },
};
