import { expect } from 'chai';
import WechatApi from 'co-wechat-api';
import { serveHttp } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import type { LocalSimulator } from '../../simulator/index.js';
import { serveInProcess } from '../../simulator/node.js';
import { play } from '../data/recorded-calls.js';
import { answerOf, playDirectly } from '../data/transcript.js';

describe('300 recorded calls get the same bytes', () => {
  let direct: string;
  before(async () => {
    direct = await playDirectly(1);
  });

  it('over a real socket', async () => {
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const transcript = await play(async (path, init) => answerOf(await fetch(door.url + path, init)));
    await door.close();
    same(transcript, direct);
  });

  it('through interception in a process', async () => {
    const door = serveInProcess(createSimulator({ seed: 1 }));
    const transcript = await play(async (path, init) =>
      answerOf(await fetch(`https://api.weixin.qq.com${path}`, init)),
    );
    door.stop();
    same(transcript, direct);
  });

  it('from co-wechat-api, unmodified, over a socket and through interception', async () => {
    const simulator = createSimulator({ seed: 1 });
    const socket = await serveHttp(simulator, { port: 0 });
    const overSocket = await useSdk(simulator, `${socket.url}/cgi-bin/`);
    await socket.close();
    const other = createSimulator({ seed: 1 });
    const inProcess = serveInProcess(other);
    const intercepted = await useSdk(other);
    inProcess.stop();
    expect(overSocket.split('\n').length).to.be.above(60);
    same(intercepted, overSocket);
  });
});

/** Sends to everyone with the SDK, and answers all it was told and all that the simulator has in its log. */
async function useSdk(simulator: LocalSimulator, prefix?: string): Promise<string> {
  const accounts = await simulator.execute({ type: 'list-accounts' });
  const [account] = accounts.ok ? accounts.answer.accounts : [];
  const people = await simulator.execute({ type: 'list-followers' });
  const client = new WechatApi(account?.appid ?? '', account?.secret ?? '');
  if (prefix !== undefined) client.prefix = prefix;
  const told: unknown[] = [];
  const tell = async (deed: Promise<unknown>) => told.push(await deed.catch(String));
  const { template_list } = await client.getAllPrivateTemplate();
  await tell(client.getFollowers());
  for (const { openid } of people.ok ? people.answer.followers : []) {
    await tell(client.getUser(openid));
    await tell(client.sendText(openid, '您好，今天发货😀'));
    await tell(client.sendTemplate(openid, template_list[0]?.template_id ?? '', '', '', SHIPMENT));
  }
  const calls = await simulator.execute({ type: 'list-calls' });
  return [...told, ...(calls.ok ? calls.answer.calls : [])].map((each) => JSON.stringify(each)).join('\n');
}

const SHIPMENT = {
  thing1: { value: '手冲咖啡壶套装' },
  character_string2: { value: 'QZ20260105004217' },
  thing3: { value: '飞鹭速运' },
  character_string4: { value: 'FL8830512764201' },
  time5: { value: '2026-01-05 09:30' },
};

/** Compares line by line: half a megabyte in one message helps nobody. */
function same(transcript: string, expected: string): void {
  const lines = transcript.split('\n');
  const different = expected.split('\n').findIndex((line, index) => line !== lines[index]);
  expect(different === -1 ? '' : `${lines[different - 1] ?? ''}\n${lines[different] ?? ''}`).to.equal('');
  expect(transcript === expected).to.equal(true);
}
