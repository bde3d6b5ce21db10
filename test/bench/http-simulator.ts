import { serveHttp } from '../../simulator/http.js';
import { answerOf, Api } from '../simulator/api.js';

// The simulator over HTTP, with people whose reply windows are open, every rule on.

/** Each may be sent five texts. */
const PEOPLE = 8000;

const api = await Api.start();
const { simulator, account } = api;
await simulator.execute({ type: 'add-followers', appid: account.appid, count: PEOPLE });
const listed = await simulator.execute({ type: 'list-followers', appid: account.appid, offset: 12, limit: PEOPLE });
const openids = answerOf(listed).followers.map(({ openid }) => openid);
for (const openid of openids)
  await simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } });
const { port } = await serveHttp(simulator, { port: 0 });
process.send?.({ port, path: `/cgi-bin/message/custom/send?access_token=${api.token}`, openids });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit());
