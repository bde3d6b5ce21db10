/** The 24 solar terms, from the start of spring. */
const SOLAR_TERMS = [
  ...['立春', '雨水', '惊蛰', '春分', '清明', '谷雨'],
  ...['立夏', '小满', '芒种', '夏至', '小暑', '大暑'],
  ...['立秋', '处暑', '白露', '秋分', '寒露', '霜降'],
  ...['立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
];

/** What a follower is called when nobody named them: memorable, and nobody's real name. */
export function nicknameOf(number: number): string {
  const term = SOLAR_TERMS[(number - 1) % SOLAR_TERMS.length] ?? '';
  return number > SOLAR_TERMS.length ? `${term}${number}` : term;
}
