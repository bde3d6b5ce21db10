// What <wechat-connection base="/wechat-proxy"> talks to: passes the calls of composers on to WeChat and adds the token.

const SENDS = ['template/send', 'subscribe/bizsend', 'custom/send'].map((path) => `/cgi-bin/message/${path}`);
const CALLS = [...SENDS, '/cgi-bin/template/get_all_private_template', '/wxaapi/newtmpl/gettemplate'];
const STALE_TOKEN = [40001, 42001];

/** @param {{ appid: string, secret: string, host?: string }} options the secret stays here, on the server */
export function wechatProxy({ appid, secret, host = 'https://api.weixin.qq.com' }) {
  let token = { text: '', until: 0 };
  async function freshToken() {
    if (Date.now() < token.until) return token.text;
    const body = JSON.stringify({ grant_type: 'client_credential', appid, secret });
    const answer = await (await fetch(`${host}/cgi-bin/stable_token`, { method: 'POST', body })).json();
    if (!answer.access_token) throw new Error(`${answer.errcode} ${answer.errmsg}`);
    token = { text: answer.access_token, until: Date.now() + (answer.expires_in - 300) * 1000 };
    return token.text;
  }

  /** @param {Request} request after you made sure that its sender may write to your followers */
  return async function answer(request) {
    const call = CALLS.find((path) => new URL(request.url).pathname === `/wechat-proxy${path}`);
    if (!call || request.headers.get('x-wechat-appid') !== appid) return new Response(null, { status: 404 });
    const init = { method: request.method, body: request.method === 'POST' ? await request.text() : null };
    const ask = async () => (await fetch(`${host}${call}?access_token=${await freshToken()}`, init)).json();
    const first = await ask();
    if (!STALE_TOKEN.includes(first.errcode)) return Response.json(first);
    token = { text: '', until: 0 };
    return Response.json(await ask());
  };
}
