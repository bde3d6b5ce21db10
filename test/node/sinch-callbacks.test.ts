import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { SINCH_TRIGGERS } from '../../wechat/wire/sinch-callback.js';
import { Api } from '../simulator/api.js';
import { SINCH_CALLBACKS } from '../data/sinch-callbacks.js';
import { Receiver } from './receiver.js';
import type { Arrival } from './receiver.js';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MILLIS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MICROS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The keys of a JSON value, all the way down, in their order. */
function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, held]) => [key, keysOf(held)]);
}

interface Envelope {
  readonly accepted_time: string;
  readonly event_time: string;
  readonly project_id: string;
  readonly [key: string]: unknown;
}

describe('the callbacks of the Conversation API, over sockets', () => {
  let api: Api;
  let receiver: Receiver;

  beforeEach(async () => {
    api = await Api.start();
    receiver = await Receiver.start();
  });
  afterEach(async () => {
    await api.simulator.close();
    await receiver.down();
  });

  const listen = (triggers: readonly string[] = SINCH_TRIGGERS, more: object = {}, sinch: object = {}) =>
    api.post('/simulator/accounts', {
      appid: api.account.appid,
      sinch: { webhooks: [{ target: receiver.url, triggers, ...more }], ...sinch },
    });
  const act = (number: number, action: object) =>
    api.post(`/simulator/followers/${api.openid(number)}/actions`, action);
  /** What arrived, once everything that is due has been told. */
  const told = async (): Promise<readonly (Envelope & Readonly<Record<string, never>>)[]> => {
    await api.get('/simulator/pushes');
    return receiver.bodies.map((body) => JSON.parse(body) as Envelope & Readonly<Record<string, never>>);
  };
  const only = async () => {
    const all = await told();
    expect(all).to.have.length(1);
    return all[0]!;
  };
  const reports = async () =>
    (await told()).map(
      ({ message_delivery_report: report }) =>
        report as unknown as { message_id: string; status: string; reason?: { code: string; description: string } },
    );

  it('tells of a text with the keys of the sample (S29, S30)', async () => {
    await listen();
    await act(1, { type: 'text', content: '你好' });
    const body = await only();
    expect(keysOf(body)).to.deep.equal(keysOf(SINCH_CALLBACKS.text));
    const { message } = body as unknown as { message: Readonly<Record<string, unknown>> };
    expect(message).to.deep.include({
      direction: 'TO_APP',
      contact_message: { text_message: { text: '你好' } },
      metadata: '',
      sender_id: '',
      channel_identity: { channel: 'WECHAT', identity: api.openid(1), app_id: api.account.sinch.app_id },
    });
    for (const id of [message.id, message.contact_id, message.conversation_id]) expect(id).to.match(ULID);
    expect(body.project_id).to.match(UUID);
    expect(body.event_time).to.match(MILLIS);
    expect(body.accepted_time).to.match(MICROS);
    expect(message.accept_time).to.match(MICROS);
    expect(body.event_time < String(message.accept_time) && String(message.accept_time) < body.accepted_time).to.equal(
      true,
    );
  });

  it('says what a person wrote in text_message (S31)', async () => {
    await listen();
    for (const content of ['你好', '<b>&amp;</b>', '第一行\n第二行', '😀']) await act(1, { type: 'text', content });
    const texts = (await told()).map(
      ({ message }) => (message as unknown as { contact_message: unknown }).contact_message,
    );
    expect(texts).to.deep.equal(
      ['你好', '<b>&amp;</b>', '第一行\n第二行', '😀'].map((text) => ({ text_message: { text } })),
    );
  });

  it('writes times in UTC, with three to six digits after the second (S43)', async () => {
    await listen();
    await act(1, { type: 'text', content: '你好' });
    await act(1, { type: 'unfollow' });
    await act(1, { type: 'follow' });
    await api.call('message/template/send', await api.shipment(1));
    const times = (await told()).map((body) => [body.event_time, body.accepted_time].map(String));
    for (const time of times.flat()) expect(time).to.match(/^2026-01-05T02:00:0\d\.\d{3,6}Z$/);
    const [inbound, optOut, optIn, report] = times.map(([event = '', accepted = '']) => event < accepted);
    expect([inbound, optOut, optIn, report]).to.deep.equal([true, true, true, false]);
  });

  it('names things by ULIDs and the person by the openid, the same for equal seeds (S44)', async () => {
    await listen();
    await act(1, { type: 'text', content: '你好' });
    const ids = async () => {
      const { message, project_id } = (await told()).at(-1) as unknown as {
        message: Readonly<Record<'id' | 'contact_id' | 'conversation_id', string>> & {
          channel_identity: { identity: string };
        };
        project_id: string;
      };
      return [message.id, message.contact_id, message.conversation_id, project_id, message.channel_identity.identity];
    };
    const first = await ids();
    for (const id of first.slice(0, 3)) expect(id).to.match(ULID);
    expect(first[3]).to.match(UUID);
    expect(first[4]).to.equal(api.openid(1)).and.match(/^o/);
    await api.post('/simulator/reset', {});
    await listen();
    await act(1, { type: 'text', content: '你好' });
    expect(await ids()).to.deep.equal(first);
  });

  it('tells of a location with the keys of the sample (S32)', async () => {
    await listen();
    await act(1, { type: 'location', latitude: 31.2304, longitude: 121.4737, label: '人民广场' });
    expect(keysOf(await only())).to.deep.equal(keysOf(SINCH_CALLBACKS.location));
  });

  it('tells of an unfollow and of every return, and of a new contact first (S41, S42)', async () => {
    await listen();
    await act(1, { type: 'unfollow' });
    await act(1, { type: 'follow' });
    await act(5, { type: 'follow' });
    const [left, back, created, joined, ...others] = await told();
    expect(others).to.deep.equal([]);
    expect(keysOf(left)).to.deep.equal(keysOf(SINCH_CALLBACKS.optOut));
    expect(keysOf(back)).to.deep.equal(keysOf(SINCH_CALLBACKS.optIn));
    expect(left?.opt_out_notification).to.include({ status: 'OPT_OUT_SUCCEEDED', identity: api.openid(1) });
    expect(back?.opt_in_notification).to.include({ status: 'OPT_IN_SUCCEEDED', identity: api.openid(1) });
    expect(created).to.have.property('contact_create_notification');
    expect(keysOf(joined)).to.deep.equal(keysOf(SINCH_CALLBACKS.optIn));
    const { contact } = (created as unknown as { contact_create_notification: { contact: { id: string } } })
      .contact_create_notification;
    expect(joined?.opt_in_notification).to.include({ contact_id: contact.id });
  });

  it('reports an ordinary message as queued and a template message as delivered (S35, S36)', async () => {
    await listen();
    await api.call('message/custom/send', api.text(1));
    await api.call('message/template/send', await api.shipment(1));
    const [queued, delivered] = await told();
    expect(keysOf(queued)).to.deep.equal(keysOf(SINCH_CALLBACKS.queued));
    expect(queued?.accepted_time).to.equal('2026-01-05T02:00:00.000Z');
    expect(queued?.event_time).to.match(MICROS);
    expect(String(queued?.accepted_time) < String(queued?.event_time)).to.equal(true);
    expect(keysOf(delivered)).to.deep.equal(keysOf(SINCH_CALLBACKS.delivered));
    expect((await reports()).map(({ status }) => status)).to.deep.equal(['QUEUED_ON_CHANNEL', 'DELIVERED']);
  });

  it('reports an ordinary message with the keys of the sample, and never as delivered (S37, S40)', async () => {
    await listen();
    await api.call('message/custom/send', api.text(1));
    await api.post('/simulator/clock', { advance: 'P1D' });
    const report = await only();
    expect(keysOf(report)).to.deep.equal(keysOf(SINCH_CALLBACKS.queued));
    expect(report.message_delivery_report).to.include({ status: 'QUEUED_ON_CHANNEL' });
  });

  it('reports both for a template message when asked to, under one id', async () => {
    await listen(['MESSAGE_DELIVERY'], {}, { template_reports: 'both' });
    await api.call('message/template/send', await api.shipment(1));
    const [first, second, ...others] = await reports();
    expect(others).to.deep.equal([]);
    expect([first?.status, second?.status]).to.deep.equal(['QUEUED_ON_CHANNEL', 'DELIVERED']);
    expect(first?.message_id).to.equal(second?.message_id);
  });

  it('reports a failure with its reason, whether WeChat refused the send or could not bring it (S38)', async () => {
    await listen();
    await api.call('message/template/send', await api.shipment(6));
    await api.call('message/custom/send', api.text(4));
    await api.call('message/custom/send', api.text(5));
    await api.call('message/custom/send', { ...api.text(1), touser: 'nobody' });
    expect(keysOf((await told())[0])).to.deep.equal(keysOf(SINCH_CALLBACKS.failed));
    expect((await reports()).map(({ status, reason }) => [status, reason?.code])).to.deep.equal([
      ['FAILED', 'RECIPIENT_NOT_REACHABLE'],
      ['FAILED', 'OUTSIDE_ALLOWED_SENDING_WINDOW'],
      ['FAILED', 'RECIPIENT_NOT_OPTED_IN'],
    ]);
  });

  it('reports what the sinch profile took and could not bring (S02, S38)', async () => {
    await listen();
    await api.post('/simulator/accounts', { appid: api.account.appid, profile: 'sinch' });
    expect((await api.call('message/custom/send', api.text(4))).json.errcode).to.equal(0);
    expect((await reports()).map(({ status, reason }) => [status, reason?.code])).to.deep.equal([
      ['FAILED', 'OUTSIDE_ALLOWED_SENDING_WINDOW'],
    ]);
  });

  it('tells each webhook what it asked for, and nobody what nobody asked for', async () => {
    await listen(['OPT_OUT']);
    await act(1, { type: 'text', content: '你好' });
    expect((await api.get('/simulator/pushes')).json.pushes).to.deep.equal([]);
    await act(1, { type: 'unfollow' });
    expect(await only()).to.have.property('opt_out_notification');
  });

  it('tells of the same message beside WeChat, each its own way', async () => {
    await listen();
    await api.post('/simulator/accounts', { appid: api.account.appid, callback_url: receiver.url });
    const { pushes } = (await act(1, { type: 'text', content: '你好' })).json as {
      pushes: { kind: string; name: string }[];
    };
    expect(pushes.map(({ kind, name }) => [kind, name])).to.deep.equal([
      ['wechat', 'text'],
      ['sinch', 'MESSAGE_INBOUND'],
    ]);
  });

  it('signs with the secret of the webhook, anew with every delivery', async () => {
    await listen(['MESSAGE_INBOUND'], { secret: 'wx_sim_secret' });
    let failures = 1;
    receiver.answer = (_, response) => response.writeHead(failures-- > 0 ? 503 : 200).end();
    await act(1, { type: 'text', content: '你好' });
    await api.post('/simulator/clock', { advance: 'PT5S' });
    const signature = ({ body, headers }: Arrival) => {
      const nonce = String(headers['x-sinch-webhook-signature-nonce']);
      const timestamp = String(headers['x-sinch-webhook-signature-timestamp']);
      return createHmac('sha256', 'wx_sim_secret').update(`${body}.${nonce}.${timestamp}`).digest('base64');
    };
    expect(receiver.arrivals).to.have.length(2);
    for (const arrival of receiver.arrivals) {
      expect(arrival.headers['x-sinch-webhook-signature']).to.equal(signature(arrival));
      expect(arrival.headers['x-sinch-webhook-signature-algorithm']).to.equal('HmacSHA256');
      expect(arrival.headers['x-sinch-webhook-signature-nonce']).to.match(ULID);
      expect(arrival.headers['content-type']).to.equal('application/json');
    }
    expect(new Set(receiver.bodies).size).to.equal(1);
    expect(new Set(receiver.arrivals.map(({ headers }) => headers['x-sinch-webhook-signature-nonce'])).size).to.equal(
      2,
    );
  });

  it('does not sign without a secret', async () => {
    await listen(['MESSAGE_INBOUND']);
    await act(1, { type: 'text', content: '你好' });
    expect(receiver.arrivals[0]?.headers).to.not.have.property('x-sinch-webhook-signature');
  });

  it('tries again after 5 seconds, 10 and 20, and drops what the receiver refuses for good', async () => {
    await listen(['MESSAGE_INBOUND']);
    receiver.answer = (_, response) => response.writeHead(429).end();
    await act(1, { type: 'text', content: '你好' });
    await api.post('/simulator/clock', { advance: 'PT40S' });
    const seen = async () =>
      (await api.get('/simulator/pushes')).json.pushes as { state: string; attempts: { at: string }[] }[];
    expect((await seen())[0]?.attempts.map(({ at }) => at.slice(17, 19))).to.deep.equal(['00', '05', '15', '35']);
    receiver.answer = (_, response) => response.writeHead(400).end();
    await api.post('/simulator/clock', { advance: 'PT40S' });
    expect((await seen())[0]).to.include({ state: 'dropped' });
  });

  const refused: readonly (readonly [string, object])[] = [
    ['a trigger that is never told', { webhooks: [{ target: 'http://127.0.0.1/', triggers: ['EVENT_INBOUND'] }] }],
    ['a target that is no URL', { webhooks: [{ target: 'nowhere', triggers: ['OPT_IN'] }] }],
    ['a webhook without triggers', { webhooks: [{ target: 'http://127.0.0.1/' }] }],
    ['an unknown field', { region: 'eu' }],
    ['two webhooks with one target', { webhooks: Array(2).fill({ target: 'http://127.0.0.1/', triggers: [] }) }],
    [
      'six webhooks',
      { webhooks: Array.from({ length: 6 }, (_, n) => ({ target: `http://127.0.0.1/${n}`, triggers: [] })) },
    ],
  ];
  for (const [what, sinch] of refused) {
    it(`refuses ${what} with a sentence`, async () => {
      const { status, json } = await api.post('/simulator/accounts', { appid: api.account.appid, sinch });
      expect(status).to.equal(400);
      expect(json.error).to.be.a('string');
    });
  }
});
