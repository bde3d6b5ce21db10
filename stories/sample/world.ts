import { createSimulator, type Account, type Follower, type LocalSimulator } from '../../simulator/index.js';
import { NOW } from './chat.js';
import { order, shipped } from './templates.js';

/** A simulated WeChat in which a little has happened, so that there is something to see. */
export interface World {
  readonly simulator: LocalSimulator;
  readonly account: Account;
  readonly followers: readonly Follower[];
}

export async function world(): Promise<World> {
  const simulator = createSimulator({ seed: 1, now: NOW, clock: 'freeze' });
  const accounts = await simulator.execute({ type: 'list-accounts' });
  const account = accounts.ok ? accounts.answer.accounts[0] : undefined;
  if (!account) throw new Error('A fresh simulator has an account.');
  const listed = await simulator.execute({ type: 'list-followers', appid: account.appid });
  return { simulator, account, followers: listed.ok ? listed.answer.followers : [] };
}

/** A text to the fourth follower, who has been silent for three days, and a template message to the first. */
export async function makeBusy({ simulator, account, followers }: World): Promise<void> {
  const call = async (path: string, body: object) => {
    const request = new Request(`https://api.weixin.qq.com/cgi-bin/message/${path}`, {
      method: 'POST',
      headers: { 'x-wechat-appid': account.appid },
      body: JSON.stringify(body),
    });
    await simulator.handle(request, { trustsAppid: true });
  };
  const list = await simulator.execute({ type: 'list-templates', account: account.appid });
  const template = list.ok ? list.answer.template_list.find(({ title }) => title === shipped.title) : undefined;
  await call('custom/send', { touser: followers[3]?.openid, msgtype: 'text', text: { content: '您好' } });
  await call('template/send', { ...order, touser: followers[0]?.openid, template_id: template?.template_id });
}
