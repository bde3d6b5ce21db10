import { expect } from 'chai';
import type { Follower } from '../../../simulator/index.js';
import { takenFrom, titlesOf } from '../../../simulator/engine/subscription-library.js';
import { accepts } from '../../../wechat/issue.js';
import { checkMessage, FIELD_TYPES, fieldType, parseTemplate } from '../../../wechat/index.js';
import { answerOf, Api } from '../api.js';

const HOUR = 3600_000;

describe('the fresh state', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });

  it('is a verified service account with a mini program, and a subscription account', () => {
    expect(api.account).to.include({ nickname: '青砖杂货铺', kind: 'service', verified: true });
    expect(api.subscriptionAccount).to.include({ nickname: '青砖周报', kind: 'subscription' });
    expect(api.account.appid).to.match(/^wx[0-9a-f]{16}$/);
    expect(api.account.original_id).to.match(/^gh_[0-9a-f]{12}$/);
    expect(api.account.mini_programs).to.have.length(1);
  });

  it('begins on 5 January 2026 at 10:00 in China, and stands still', async () => {
    const { json } = await api.get('/simulator');
    expect(json).to.deep.equal({
      now: '2026-01-05T10:00:00.000+08:00',
      mode: 'freeze',
      seed: 1,
      accounts: 2,
      followers: 12,
      messages: 5,
    });
  });

  it('has twelve people named after solar terms, with three tags among them', () => {
    expect(api.people.map(({ nickname }) => nickname).join(' ')).to.equal(
      '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑',
    );
    expect(new Set(api.people.flatMap(({ tags }) => tags)).size).to.equal(3);
  });

  const facts: readonly [number, string, (person: Follower, now: number) => void][] = [
    [1, 'wrote an hour ago', ({ windows }, now) => expect(windows[0]?.opened_at).to.equal(now - HOUR)],
    [2, 'wrote 47 h 59 min ago', ({ windows }, now) => expect(windows[0]?.ends_at).to.equal(now + 60_000)],
    [
      3,
      'clicked a menu 30 s ago',
      ({ windows }, now) =>
        expect(windows).to.deep.equal([
          { engagement: 'click', opened_at: now - 30_000, ends_at: now + 30_000, used: 0, limit: 3 },
        ]),
    ],
    [4, 'is silent for three days', ({ windows }) => expect(windows).to.deep.equal([])],
    [5, 'unfollowed', ({ subscribed }) => expect(subscribed).to.equal(false)],
    [6, 'blocked the account', ({ blocked }) => expect(blocked).to.equal(true)],
    [7, 'is on the blacklist', ({ blacklisted }) => expect(blacklisted).to.equal(true)],
    [
      8,
      'got four broadcasts this month',
      ({ quota }) => expect(quota).to.deep.equal({ broadcasts_this_month: 4, broadcasts_per_month: 4 }),
    ],
    [
      9,
      'allowed every subscription once',
      ({ consents }) =>
        expect(consents.map(({ status, kind, chances }) => [status, kind, chances])).to.deep.equal([
          ['accept', 'one-time', 1],
          ['accept', 'one-time', 1],
          ['accept', 'one-time', 1],
          ['accept', 'long-term', undefined],
        ]),
    ],
    [
      10,
      'refused them',
      ({ consents }) =>
        expect(consents.map(({ status }) => status)).to.deep.equal(['reject', 'reject', 'reject', 'reject']),
    ],
    [
      11,
      'does not follow but subscribed',
      ({ subscribed, consents }) => {
        expect(subscribed).to.equal(false);
        expect(consents[0]?.status).to.equal('accept');
      },
    ],
    [12, 'consented for long', ({ consents }) => expect(consents[0]?.kind).to.equal('long-term')],
  ];
  for (const [number, words, check] of facts) {
    it(`number ${String(number)} ${words}`, async () => {
      const person = api.people[number - 1];
      if (!person) throw new Error(`Number ${String(number)} is missing.`);
      check(person, (await api.simulator.clock.now()).now);
    });
  }

  it('shows on the phone what people wrote', async () => {
    expect((await api.inbox(1)).map(({ direction, text }) => [direction, text])).to.deep.equal([
      ['out', '请问我前天下的单什么时候发货？'],
    ]);
    expect((await api.inbox(2)).map(({ direction }) => direction)).to.deep.equal(['out', 'in']);
    expect(await api.inbox(5)).to.deep.equal([]);
  });

  it('has a template for every field type, each accepted with its own example', async () => {
    const { template_list } = answerOf(
      await api.simulator.execute({ type: 'list-templates', account: api.account.appid }),
    );
    const types = new Set(
      template_list.flatMap(({ content }) => parseTemplate(content).parameters).map((name) => fieldType(name)),
    );
    // `enum_string` is another name of `enum`.
    expect([...FIELD_TYPES].filter((type) => type !== 'enum_string' && !types.has(type))).to.deep.equal([]);
    for (const template of template_list) {
      const { content, example = '', template_id } = template;
      expect(template_id).to.match(/^[\w-]{43}$/);
      const values = example.split('\n').map((line) => line.replace(/^[^：]*：/, ''));
      const data = Object.fromEntries(
        parseTemplate(content).parameters.map((name, index) => [name, { value: values[index] }]),
      );
      const issues = checkMessage('template', { template_id, data }, { template });
      expect(accepts(issues), `${template.title}: ${JSON.stringify(issues)}`).to.equal(true);
    }
    expect(template_list.filter(({ content }) => parseTemplate(content).legacy)).to.have.length(1);
  });

  it('has templates of notices of both types, with every field type in the library, each accepted with its own example', async () => {
    const { templates } = answerOf(
      await api.simulator.execute({ type: 'list-subscriptions', account: api.account.appid }),
    );
    expect(templates.map(({ title, type }) => `${title} ${type}`)).to.deep.equal([
      '开售提醒 2',
      '活动开始提醒 2',
      '服务进度提醒 2',
      '就诊预约提醒 3',
    ]);
    const titles = titlesOf({ long_term: true });
    const taken = titles.map((title) => takenFrom(title, title.keywords.map(({ kid }) => kid).slice(0, 5), 'x'));
    const rules = new Set(titles.flatMap(({ keywords }) => keywords.map(({ rule }) => rule)));
    // `const` is for template messages; `enum` is called `enum_string` here.
    expect(FIELD_TYPES.filter((type) => !['const', 'enum'].includes(type) && !rules.has(type))).to.deep.equal([]);
    for (const template of [...templates, ...taken]) {
      const values = (template.example ?? '').split('\n').map((line) => line.replace(/^[^:]*:/, ''));
      const data = Object.fromEntries(
        parseTemplate(template.content).parameters.map((name, index) => [name, { value: values[index] }]),
      );
      const issues = checkMessage('subscription', { template_id: template.template_id, data }, { template });
      expect(accepts(issues), `${template.title}: ${JSON.stringify(issues)}`).to.equal(true);
    }
  });

  it('differs between seeds in every id, and in nothing else', async () => {
    const other = await Api.start({ seed: 2 });
    expect(other.account.appid).not.to.equal(api.account.appid);
    expect(other.people.filter(({ openid }) => api.people.some((person) => person.openid === openid))).to.deep.equal(
      [],
    );
    expect(other.people.map(({ nickname }) => nickname)).to.deep.equal(api.people.map(({ nickname }) => nickname));
  });
});
