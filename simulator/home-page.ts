import { readFile } from 'node:fs/promises';
import { isoTime } from './control/iso-time.js';
import type { WireResponse } from './exchange.js';
import type { Simulator } from './simulator.js';

/** Where the script of the panel and its chunks are asked for. */
const SCRIPTS = '/panel/';

const ENTRY = 'wechat-panel.js';

/** The scripts stand beside this package's folder of modules; a program that bundles the simulator brings none. */
const FOLDER = new URL('../', import.meta.url);

/** A speech bubble with a chart in it: what the page has in the browser's tab. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#2747b8" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M3 4h14v10H9l-4 3v-3H3z"/><path d="M7 11V9m3 2V7m3 4v-3"/></svg>';

/** The strictest header the panel works under: its own scripts, its own simulator, nothing else. */
const POLICY =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types wechat-composer lit-html; base-uri 'none'; frame-ancestors 'none'";

/**
 * What a browser shows at the simulator's address: the panel, and without scripts what the simulator is.
 *
 * @returns the page, one of its scripts, or nothing for any other path
 */
export async function homePage(simulator: Simulator, path: string): Promise<WireResponse | undefined> {
  if (path === '/') return answer('text/html', await pageOf(simulator));
  if (!path.startsWith(SCRIPTS)) return undefined;
  if (path === `${SCRIPTS}icon.svg`) return answer('image/svg+xml', ICON);
  const [name] = /^(chunks\/)?[\w-]+\.js$/.exec(path.slice(SCRIPTS.length)) ?? [];
  const script = name === undefined ? undefined : await scriptOf(name);
  return script === undefined ? undefined : answer('text/javascript', script);
}

/** The text of a script; nothing where it was not built. */
async function scriptOf(name: string): Promise<string | undefined> {
  try {
    return await readFile(new URL(name, FOLDER), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function pageOf(simulator: Simulator): Promise<string> {
  const [status, list, script] = await Promise.all([
    simulator.execute({ type: 'status' }),
    simulator.execute({ type: 'list-accounts' }),
    scriptOf(ENTRY),
  ]);
  if (!status.ok || !list.ok) throw new Error('The simulator does not tell its own state.');
  const { now, mode, seed, followers, messages } = status.answer;
  const accounts = list.answer.accounts.map(
    ({ nickname, kind, appid }) => `<li>${escaped(nickname)} · ${kind} · <code>${escaped(appid)}</code></li>`,
  );
  const facts = `<h1>WeChat simulator</h1>
<p>${isoTime(now)} · ${mode === 'run' ? 'running' : 'frozen'} · seed ${seed} · ${followers} followers · ${messages} messages</p>
<ul>${accounts.join('')}</ul>
<p><a href="/simulator">status</a> · <a href="/simulator/accounts">accounts</a> ·
<a href="/simulator/followers">followers</a> · <a href="/simulator/calls">calls</a> ·
<a href="/simulator/clock">clock</a></p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${SCRIPTS}icon.svg">
<title>WeChat simulator</title>
${script === undefined ? facts : `<noscript>${facts}</noscript>\n<script type="module" src="${SCRIPTS}${ENTRY}"></script>`}
</html>
`;
}

function answer(type: string, text: string): WireResponse {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-wechat-simulator': '1',
  };
  return { status: 200, headers, text };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
