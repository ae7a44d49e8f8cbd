/** Provinces that the second control goes through, on both sides. */
export const PICKED_PROVINCES = [
  '辽宁',
  '江苏',
  '四川',
  '广东',
  '河南',
  '浙江',
  '湖北',
  '陕西',
  '云南',
  '山东',
];

/** Last year of the interval after each move of the first control, whose first year is 2008; no year follows itself. */
export const PICKED_YEARS = Array.from({ length: 60 }, (_, index) => {
  const back = index % 22;
  return 2012 + (back < 11 ? back : 22 - back);
});

/** How long a hand takes from one control to the other, where the bench allows for it. */
export const DWELL_MS = 150;
