import { expect } from 'chai';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

/** A file that may not exist, what it would hold, and the rule that refuses it; `allowed` when none may. */
type Case = readonly [path: string, code: string, verdict: 'imports' | 'syntax' | 'globals' | 'type' | 'allowed'];

const RULES = new Map([
  ['@typescript-eslint/no-restricted-imports', 'imports'],
  ['no-restricted-syntax', 'syntax'],
  ['no-restricted-globals', 'globals'],
  ['@typescript-eslint/consistent-type-imports', 'type'],
  ['@typescript-eslint/no-import-type-side-effects', 'type'],
]);

const cases: readonly Case[] = [
  // Rules know neither side, no package and no host.
  ['wechat/a.ts', `export { b } from '../components/phone/phone.js';`, 'imports'],
  ['wechat/field/a.ts', `import '../../simulator/index.js';`, 'imports'],
  ['wechat/a.ts', `import type { Simulator } from '../simulator/simulator.js'; export type A = Simulator;`, 'imports'],
  ['wechat/a.ts', `export { html } from 'lit';`, 'imports'],
  ['wechat/a.ts', `export { join } from 'node:path';`, 'imports'],
  ['wechat/a.ts', `export const a = import('../simulator/index.js');`, 'syntax'],
  ['wechat/a.ts', `export { codePoints } from './text/count.js';`, 'allowed'],
  ['wechat/a.ts', `export const now = Date.now();`, 'syntax'],
  ['wechat/a.ts', `export const now = new Date();`, 'syntax'],
  ['wechat/a.ts', `export const now = Date();`, 'syntax'],
  ['wechat/a.ts', `export const then = new Date(0);`, 'allowed'],
  ['wechat/a.ts', `export const chance = Math.random();`, 'syntax'],
  ['wechat/a.ts', `setTimeout(() => undefined, 1);`, 'globals'],
  ['wechat/a.ts', `export const width = document.body;`, 'globals'],

  // The engine knows the rules, and nothing that is built on it.
  ['simulator/engine/a.ts', `export const now = Date.now();`, 'syntax'],
  ['simulator/engine/a.ts', `export const chance = Math.random();`, 'syntax'],
  ['simulator/engine/a.ts', `export const at = performance.now();`, 'globals'],
  ['simulator/engine/a.ts', `export const answer = fetch('/');`, 'globals'],
  ['simulator/engine/a.ts', `export { route } from '../router.js';`, 'imports'],
  ['simulator/engine/a.ts', `export { route } from '../official-account/user.js';`, 'imports'],
  ['simulator/engine/a.ts', `export { checkMessage } from '../../wechat/message/index.js';`, 'allowed'],

  // The simulator knows no element, and MSW only at its doors.
  ['simulator/a.ts', `export { phone } from '../components/phone/phone.js';`, 'imports'],
  ['simulator/a.ts', `import type { P } from '../components/phone/phone.js'; export type A = P;`, 'imports'],
  ['simulator/http.ts', `export { http } from 'msw';`, 'imports'],
  ['simulator/http.ts', `export const msw = import('msw');`, 'syntax'],
  ['simulator/http.ts', `export { setupServer } from 'msw/node';`, 'imports'],
  ['simulator/browser.ts', `export { setupWorker } from 'msw/browser';`, 'allowed'],
  ['simulator/node.ts', `export { setupServer } from 'msw/node';`, 'allowed'],
  ['simulator/browser.ts', `export { phone } from '../components/phone/phone.js';`, 'imports'],
  ['simulator/a.ts', `export const now = Date.now();`, 'allowed'],

  // Elements know a simulator by its type alone.
  ['components/a/a.ts', `export { createSimulator } from '../../simulator/index.js';`, 'imports'],
  ['components/a/a.ts', `export const s = import('../../simulator/index.js');`, 'syntax'],
  ['components/a/a.ts', `export { http } from 'msw';`, 'imports'],
  ['components/a/a.ts', `import type { S } from '../../simulator/simulator.js'; export type A = S;`, 'allowed'],
  ['components/a/a.ts', `import { type S } from '../../simulator/simulator.js'; export type A = S;`, 'type'],
  ['components/a/a.ts', `export { panel } from '../simulator-panel/simulator-panel.js';`, 'allowed'],

  // Text from outside is never markup, and no style is written inline.
  ['components/a/a.ts', `export const a = (e: Element) => (e.innerHTML = 'x');`, 'syntax'],
  ['components/a/a.ts', `export const a = (e: Element) => e.insertAdjacentHTML('afterend', 'x');`, 'syntax'],
  ['components/a/a.ts', `export { unsafeHTML } from 'lit/directives/unsafe-html.js';`, 'syntax'],
  ['components/a/a.ts', `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('x');`, 'syntax'],
  ['components/a/a.ts', `import { styleMap } from 'lit/directives/style-map.js'; styleMap({});`, 'syntax'],
  ['components/a/a.ts', 'import { html } from "lit"; export const a = html`<p style="color: red"></p>`;', 'syntax'],
  [
    'components/a/a.ts',
    'import { html } from "lit"; export const a = html`<p .style=${"color: red"}></p>`;',
    'allowed',
  ],
];

describe('folder rules', () => {
  // The real configuration; only what needs types is off, because these files do not exist.
  const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked });

  for (const [path, code, verdict] of cases) {
    it(`${path}: ${code} → ${verdict}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: path });
      const fatal = result?.messages.filter((message) => message.fatal) ?? [];
      expect(fatal).to.deep.equal([]);
      const verdicts = result?.messages.flatMap(({ ruleId }) => RULES.get(ruleId ?? '') ?? []) ?? [];
      expect([...new Set(verdicts)]).to.deep.equal(verdict === 'allowed' ? [] : [verdict]);
    });
  }
});
