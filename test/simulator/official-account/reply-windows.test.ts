import { expect } from 'chai';
import { REPLY_WINDOWS } from '../../../wechat/index.js';
import type { ReplyWindowProfile } from '../../../wechat/index.js';
import type { Action } from '../../../simulator/engine/command.js';
import { answerOf, Api } from '../api.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SILENT = 4;

const CLICK: Action = { type: 'click', key: 'MENU_NEWS' };
const WRITE: Action = { type: 'text', content: '在吗' };

class Day {
  readonly api: Api;
  private constructor(api: Api) {
    this.api = api;
  }

  static async begin(profile: ReplyWindowProfile): Promise<Day> {
    const api = await Api.start();
    await api.post('/simulator/accounts', { appid: api.account.appid, profile });
    return new Day(api);
  }

  async act(action: Action): Promise<void> {
    answerOf(await this.api.simulator.execute({ type: 'act', openid: this.api.openid(SILENT), action }));
  }

  /** What `count` texts in a row are answered, e.g. `0 0 0 45047`. */
  async send(count: number): Promise<string> {
    const codes = [];
    for (let sent = 0; sent < count; sent++) {
      codes.push((await this.api.call('message/custom/send', this.api.text(SILENT))).json.errcode);
    }
    return codes.join(' ');
  }

  async wait(ms: number): Promise<void> {
    await this.api.simulator.clock.advance(ms);
    await this.api.renewToken();
  }

  /** Messages of the account on the phone. */
  async shown(): Promise<number> {
    return (await this.api.inbox(SILENT)).filter(({ direction }) => direction === 'in').length;
  }
}

describe('a day with one follower', () => {
  it('gives three texts for a click, five for a message, then only a template (E06, S04)', async () => {
    const day = await Day.begin('wechat');
    expect(await day.send(1)).to.equal('45015');
    await day.act(CLICK);
    expect(await day.send(4)).to.equal('0 0 0 45047');
    await day.wait(MINUTE + 1);
    expect(await day.send(1)).to.equal('45015');
    await day.act(WRITE);
    expect(await day.send(6)).to.equal('0 0 0 0 0 45047');
    await day.wait(48 * HOUR + 1000);
    expect(await day.send(1)).to.equal('45015');
    const { json } = await day.api.call('message/template/send', await day.api.shipment(SILENT));
    expect(json.errcode).to.equal(0);
    expect((await day.api.inbox(SILENT)).at(-1)?.kind).to.equal('template');
  });

  /** What 21 texts are answered or shown after each moment: how many are accepted and shown, what the rest get. */
  const table: Readonly<
    Record<ReplyWindowProfile, { click: string; minute: string; message: string; late: string; follow: string }>
  > = {
    wechat: { click: '3, 45047', minute: '0, 45015', message: '5, 45047', late: '0, 45015', follow: '3, 45047' },
    legacy: { click: '20, 45047', minute: '0, 45047', message: '20, 45047', late: '0, 45015', follow: '20, 45047' },
    eloqua: { click: '21', minute: '21', message: '21', late: '0, 45015', follow: '21' },
    linkflow: { click: '21', minute: '21', message: '21', late: '0, 45015', follow: '0, 45015' },
    sinch: { click: '0, lost', minute: '0, lost', message: '20, lost', late: '0, lost', follow: '0, lost' },
    zoho: { click: '0, lost', minute: '0, lost', message: '5, lost', late: '0, lost', follow: '0, lost' },
  };

  for (const [name, expected] of Object.entries(table)) {
    // The keys of the table are the profiles.
    const profile = name as ReplyWindowProfile;
    it(`under ${name}: ${Object.values(expected).join(' · ')} (E05, L45)`, async () => {
      const day = await Day.begin(profile);
      const round = async () => {
        const before = await day.shown();
        const codes = new Set((await day.send(21)).split(' '));
        codes.delete('0');
        const shown = (await day.shown()) - before;
        if (shown === 21) return '21';
        return `${String(shown)}, ${[...codes].join(' ') || 'lost'}`;
      };
      await day.act(CLICK);
      const click = await round();
      await day.wait(MINUTE + 1);
      const minute = await round();
      await day.act(WRITE);
      const message = await round();
      await day.wait(48 * HOUR + 1000);
      const late = await round();
      await day.act({ type: 'unfollow' });
      await day.act({ type: 'follow' });
      const follow = await round();
      expect({ click, minute, message, late, follow }).to.deep.equal(expected);
    });
  }

  it('under sinch: 20 messages in 48 hours, the next accepted and reported FAILED (S03, S38)', async () => {
    const day = await Day.begin('sinch');
    const lost: unknown[] = [];
    day.api.simulator.subscribe((event) => {
      if (event.type === 'custom-sent' && event.lost) lost.push(event.lost);
    });
    await day.act(WRITE);
    expect(new Set((await day.send(21)).split(' '))).to.deep.equal(new Set(['0']));
    expect(lost).to.deep.equal([{ reason: 'used-up', reported: true }]);
    await day.wait(48 * HOUR + 1);
    await day.send(1);
    expect(lost.at(-1)).to.deep.equal({ reason: 'closed', reported: true });
  });

  it('under zoho: the sixth in a row is accepted, and nobody ever hears of it (Z19, Z21)', async () => {
    const day = await Day.begin('zoho');
    const lost: unknown[] = [];
    day.api.simulator.subscribe((event) => {
      if (event.type === 'custom-sent' && event.lost) lost.push(event.lost);
    });
    await day.act(WRITE);
    expect(await day.send(6)).to.equal('0 0 0 0 0 0');
    expect(lost).to.deep.equal([{ reason: 'used-up', reported: false }]);
  });

  it('under zoho: a reply gives five more, but 48 hours count from the first message (Z22)', async () => {
    const day = await Day.begin('zoho');
    await day.act(WRITE);
    await day.send(6);
    expect(await day.shown()).to.equal(5);
    await day.wait(47 * HOUR);
    await day.act(WRITE);
    await day.send(6);
    expect(await day.shown()).to.equal(10);
    await day.act(WRITE);
    await day.wait(HOUR + 1);
    await day.send(1);
    expect(await day.shown()).to.equal(10);
  });

  it('under zoho: writing after 48 hours begins a new chat (Z20)', async () => {
    const day = await Day.begin('zoho');
    await day.act(WRITE);
    await day.wait(48 * HOUR + 1);
    await day.act(WRITE);
    await day.wait(47 * HOUR);
    await day.send(1);
    expect(await day.shown()).to.equal(1);
  });

  it('shows in the list of followers what the profile grants, without a limit where nobody counts', async () => {
    const day = await Day.begin('eloqua');
    await day.act(CLICK);
    const { followers } = answerOf(await day.api.simulator.execute({ type: 'list-followers' }));
    const limits = followers[SILENT - 1]?.windows.map(({ engagement, limit }) => [engagement, limit]);
    expect(limits).to.deep.equal([['click', null]]);
  });

  it('has every profile in the table of rules', () => {
    expect(Object.keys(table)).to.deep.equal(Object.keys(REPLY_WINDOWS));
  });
});
