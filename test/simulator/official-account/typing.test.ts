import { expect } from 'chai';
import { Api } from '../api.js';

const SECOND = 1000;

describe('POST /cgi-bin/message/custom/typing', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const type = async (number: number, command: unknown = 'Typing') =>
    (await api.call('message/custom/typing', { touser: api.openid(number), command })).json.errcode;
  const write = (number: number) =>
    api.simulator.execute({ type: 'act', openid: api.openid(number), action: { type: 'text', content: '在吗' } });

  it('needs a message that went either way in the last 30 seconds', async () => {
    expect(await type(1)).to.equal(45080);
    await write(1);
    await api.simulator.clock.advance(30 * SECOND);
    expect(await type(1)).to.equal(0);
    await api.simulator.clock.advance(15 * SECOND);
    expect(await type(1)).to.equal(45080);
    await api.call('message/custom/send', api.text(1));
    expect(await type(1)).to.equal(0);
  });

  it('is shown for 15 seconds: 45081 meanwhile', async () => {
    await write(1);
    const { now } = await api.simulator.clock.now();
    expect(await type(1)).to.equal(0);
    expect(await type(1)).to.equal(45081);
    expect(await api.lastRefusal()).to.include({ rule: 'typing-shown', succeeds_at: now + 15 * SECOND });
    await api.simulator.clock.advance(15 * SECOND);
    expect(await type(1)).to.equal(0);
    expect(await type(1)).to.equal(45081);
    // By the end of it the message is 30 seconds old, and still counts.
    expect(await api.lastRefusal()).to.include({ succeeds_at: now + 30 * SECOND });
  });

  it('ends with a message, or when it is taken back', async () => {
    await write(1);
    expect(await type(1)).to.equal(0);
    expect([await type(1, 'CancelTyping'), await type(1)]).to.deep.equal([0, 0]);
    await api.call('message/custom/send', api.text(1));
    expect(await type(1)).to.equal(0);
    expect([await type(1, 'CancelTyping'), await type(1, 'CancelTyping')]).to.deep.equal([0, 0]);
  });

  it('refuses other commands, strangers, who left, and a closed window', async () => {
    expect([await type(1, 'Poem'), await type(1, null)]).to.deep.equal([45072, 45072]);
    expect(await type(99)).to.equal(40003);
    expect(await type(5)).to.equal(45015);
    expect(await type(4)).to.equal(45015);
  });
});
