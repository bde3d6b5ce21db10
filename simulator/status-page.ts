import { isoTime } from './control/iso-time.js';
import type { WireResponse } from './exchange.js';
import type { Simulator } from './simulator.js';

/** What a browser shows at the simulator's address: plain text and links, no script. */
export async function statusPage(simulator: Simulator): Promise<WireResponse> {
  const [status, list] = await Promise.all([
    simulator.execute({ type: 'status' }),
    simulator.execute({ type: 'list-accounts' }),
  ]);
  if (!status.ok || !list.ok) throw new Error('The simulator does not tell its own state.');
  const { now, mode, seed, followers, messages } = status.answer;
  const accounts = list.answer.accounts.map(
    ({ nickname, kind, appid }) => `<li>${escaped(nickname)} · ${kind} · <code>${escaped(appid)}</code></li>`,
  );
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>WeChat simulator</title>
<h1>WeChat simulator</h1>
<p>${isoTime(now)} · ${mode === 'run' ? 'running' : 'frozen'} · seed ${seed} · ${followers} followers · ${messages} messages</p>
<ul>${accounts.join('')}</ul>
<p><a href="/simulator">status</a> · <a href="/simulator/accounts">accounts</a> ·
<a href="/simulator/followers">followers</a> · <a href="/simulator/calls">calls</a> ·
<a href="/simulator/clock">clock</a></p>
</html>
`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'x-wechat-simulator': '1',
    },
    text: html,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
