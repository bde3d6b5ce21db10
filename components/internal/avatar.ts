import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Flat signs in a box of 40, drawn in the second colour on the first. */
const signs: readonly SVGTemplateResult[] = [
  svg`<path d="M12 28c0-10 5-16 16-16 0 11-6 16-16 16zM12 28l9-9" />`,
  svg`<path d="M20 11c5 6 7 9 7 12a7 7 0 0 1-14 0c0-3 2-6 7-12z" />`,
  svg`<path d="m22 10-7 11h5l-2 9 8-12h-5z" />`,
  svg`<path d="M20 11a9 9 0 0 1 0 18z" class="fill" /><circle cx="20" cy="20" r="9" />`,
  svg`<path d="M9 28c3-8 6-8 9 0 3-12 8-12 13 0z" class="fill" />`,
  svg`<path d="M13 12v4M20 12v4M27 12v4M13 22v4M20 22v4M27 22v4M16.5 29v1M23.5 29v1" />`,
  svg`<circle cx="20" cy="20" r="7.5" class="fill" />`,
  svg`<path d="M20 30V17M20 20c0-5 3-8 8-8 0 5-3 8-8 8zM20 23c0-4-3-7-7-7 0 4 3 7 7 7z" />`,
  svg`<path d="m11 27 6-14M17.5 28l6-15M24 28l5.5-13" />`,
  svg`<circle cx="20" cy="20" r="5" /><path d="M20 9v2.5M20 28.5V31M9 20h2.5M28.5 20H31M12.2 12.2l1.8 1.8M26 26l1.8 1.8M27.8 12.2 26 14M14 26l-1.8 1.8" />`,
  svg`<path d="M10 16c3.5-3 6.5-3 10 0s6.5 3 10 0M10 24c3.5-3 6.5-3 10 0s6.5 3 10 0" />`,
  svg`<path d="M20 31c-5 0-8-3-8-7 0-5 5-7 5-13 5 2 7 6 6 9 2-.5 2.5-2 2.5-3.5 2 2 2.5 5 2.5 7.5 0 4-3 7-8 7z" />`,
];

/** Ground and drawing, one pair for each sign. */
const colours: readonly (readonly [string, string])[] = [
  ['#7a9a4c', '#fbf6e4'],
  ['#4f7ea6', '#eaf3fa'],
  ['#6d5f9e', '#f4efff'],
  ['#c58a3d', '#fff4dd'],
  ['#6c9064', '#f0f7ea'],
  ['#5585a0', '#e9f4f8'],
  ['#c4694d', '#ffeadb'],
  ['#c9a048', '#fff8e2'],
  ['#8a7a55', '#f7f0dc'],
  ['#c2703a', '#ffefdc'],
  ['#4b8f8c', '#e6f6f3'],
  ['#b0524a', '#ffe9e2'],
];

/** The solar terms: the seed's followers bear their names, so each gets the sign of its season. */
const terms =
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'.split(
    ' ',
  );

/** FNV-1a: the same seed, the same sign, on every machine. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    value = Math.imul(value ^ seed.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** The picture of a person: a sign chosen by the nickname when it is a solar term, else by the openid. */
export function personAvatar(person: { readonly openid: string; readonly nickname: string }): TemplateResult {
  const term = terms.indexOf(person.nickname);
  const number = term >= 0 ? term : hash(person.openid || person.nickname);
  const [ground, ink] = colours[number % colours.length] ?? ['#8a8478', '#ffffff'];
  return drawing(ground, ink, signs[number % signs.length]);
}

const bricks = svg`<path
  d="M0 8h40M0 16h40M0 24h40M0 32h40M13 0v8M31 0v8M4 8v8M22 8v8M13 16v8M31 16v8M4 24v8M22 24v8M13 32v8M31 32v8"
/>`;

/** The picture of an account: a wall, in a colour chosen by the appid. */
export function accountAvatar(account: { readonly nickname: string; readonly appid?: string }): TemplateResult {
  if (account.nickname === '青砖杂货铺' || !account.appid) return drawing('#7d4638', '#f3e7da', bricks);
  const [ground, ink] = colours[hash(account.appid) % colours.length] ?? ['#7d4638', '#f3e7da'];
  return drawing(ground, ink, bricks);
}

function drawing(ground: string, ink: string, sign: SVGTemplateResult | undefined): TemplateResult {
  return html`<svg
    class="avatar"
    part="avatar"
    aria-hidden="true"
    viewBox="0 0 40 40"
    fill="none"
    stroke=${ink}
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <rect width="40" height="40" fill=${ground} stroke="none" />
    <g class="sign" fill="none" color=${ink}>${sign}</g>
  </svg>`;
}
