import type { Account, Follower } from '../../simulator/index.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { Template } from '../../wechat/index.js';
import { getJson } from '../node/http-api.js';

/** What a program has to know before it can send. */
export interface Known {
  readonly account: Account;
  readonly receiver: string;
  readonly token: string;
  readonly templates: readonly Template[];
}

/** Templates that the account takes from the library: one for each type of field that its first ones do not begin with. */
const TAKEN: readonly (readonly [tid: number, kids: readonly number[]])[] = [
  [2001, [5, 1]],
  [2002, [4, 1]],
  [2002, [2, 1]],
  [2003, [1, 2]],
  [2003, [3, 2]],
  [2003, [4, 2]],
  [2004, [1, 4]],
  [2004, [2, 4]],
  [2005, [3, 2]],
  [3002, [2, 1]],
];

/** An account of the fresh state at this address, with the templates of a kind that it can send from. */
export async function accountAt(url: string, kind: TemplateKind): Promise<Known> {
  const { accounts } = await getJson<{ accounts: readonly Account[] }>(`${url}/simulator/accounts`);
  const { followers } = await getJson<{ followers: readonly Follower[] }>(`${url}/simulator/followers`);
  const [account] = accounts;
  const [follower] = followers;
  if (!account || !follower) throw new Error('The fresh state has accounts and followers.');
  const query = new URLSearchParams({ grant_type: 'client_credential', appid: account.appid, secret: account.secret });
  const { access_token: token } = await getJson<{ access_token: string }>(`${url}/cgi-bin/token?${query.toString()}`);
  const known = { account, receiver: follower.openid, token };
  if (kind === 'subscription') return withNotices(url, known);
  const { template_list } = await getJson<{ template_list: readonly Template[] }>(
    `${url}/cgi-bin/template/get_all_private_template?access_token=${token}`,
  );
  return { ...known, templates: template_list };
}

/** The pages of its mini program are known, and it has a template of notices for each type of field. */
async function withNotices(url: string, known: Omit<Known, 'templates'>): Promise<Known> {
  const { account, token } = known;
  const [linked = ''] = account.mini_programs;
  const mini_program_pages = { [linked]: ['pages/index', 'pages/order'] };
  await post(`${url}/simulator/accounts`, { appid: account.appid, mini_program_pages });
  for (const [tid, kidList] of TAKEN) {
    const taken = { tid: String(tid), kidList, sceneDesc: '测试' };
    await post(`${url}/wxaapi/newtmpl/addtemplate?access_token=${token}`, taken);
  }
  const { data } = await getJson<{ data: readonly (Template & { readonly priTmplId: string })[] }>(
    `${url}/wxaapi/newtmpl/gettemplate?access_token=${token}`,
  );
  const templates = data.map(({ priTmplId, ...rest }) => ({ ...rest, template_id: priTmplId }));
  return { ...known, account: { ...account, mini_program_pages }, templates };
}

/** Lets a person allow the notices of a template: once more, where a consent is for one notice. */
export async function allow(url: string, openid: string, template_id: string): Promise<void> {
  await post(`${url}/simulator/followers/${openid}/actions`, { type: 'consent', template_id, status: 'accept' });
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { readonly errcode?: number }; // every answer of the simulator is an object
  if (!response.ok || (answer.errcode ?? 0) !== 0) throw new Error(`${url}: ${JSON.stringify(answer)}`);
}
