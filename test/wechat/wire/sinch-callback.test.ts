import { expect } from 'chai';
import { SINCH_CALLBACKS } from '../../data/sinch-callbacks.js';
import {
  callbackTime,
  contactCreate,
  deliveryReport,
  messageInbound,
  optIn,
  optOut,
} from '../../../wechat/wire/sinch-callback.js';
import { reasonOfMedia, reasonOfRefusal, reasonOfStatus } from '../../../wechat/wire/sinch-reason.js';
import { ulid } from '../../../wechat/wire/ulid.js';

const {
  text,
  location,
  media,
  choiceResponse,
  delivered,
  queued,
  failed,
  optIn: optedIn,
  optOut: optedOut,
} = SINCH_CALLBACKS;

/** The sample as it would read unmasked: one app has one id. */
function unmasked(sample: { readonly app_id: string }): string {
  return JSON.stringify(sample).replace(/("identity":"[^"]*","app_id":")[^"]*/, `$1${sample.app_id}`);
}

function timesOf({ accepted_time, event_time }: { readonly accepted_time: string; readonly event_time: string }) {
  return { accepted_time, event_time };
}

type Inbound = typeof text | typeof location | typeof media | typeof choiceResponse;

function rebuiltMessage(sample: Inbound): object {
  const { app_id, project_id, message } = sample;
  const { contact_id, conversation_id, channel_identity, id, accept_time, contact_message } = message;
  const party = { app_id, project_id, contact_id, conversation_id, identity: channel_identity.identity };
  return messageInbound(party, timesOf(sample), { id, accept_time, contact_message });
}

function rebuiltReport(sample: typeof delivered | typeof queued | typeof failed): object {
  const { app_id, project_id, message_delivery_report: report } = sample;
  const { contact_id, conversation_id, channel_identity, message_id, status } = report;
  const party = { app_id, project_id, contact_id, conversation_id, identity: channel_identity.identity };
  const reason = 'reason' in report ? report.reason : undefined;
  return deliveryReport(party, timesOf(sample), { message_id, status, ...(reason && { reason }) });
}

describe('the callbacks of the Conversation API', () => {
  it('tell of a text as the sample does (S30, S31)', () => {
    expect(JSON.stringify(rebuiltMessage(text))).to.equal(unmasked(text));
  });

  it('tell of a location as the sample does (S30, S32)', () => {
    expect(JSON.stringify(rebuiltMessage(location))).to.equal(unmasked(location));
  });

  it('tell of media as the sample does (S33)', () => {
    expect(JSON.stringify(rebuiltMessage(media))).to.equal(unmasked(media));
  });

  it('tell of a choice as the sample does (S34)', () => {
    expect(JSON.stringify(rebuiltMessage(choiceResponse))).to.equal(unmasked(choiceResponse));
  });

  it('report a template message that arrived as the sample does (S36, S40)', () => {
    expect(JSON.stringify(rebuiltReport(delivered))).to.equal(unmasked(delivered));
  });

  it('report an ordinary message as the sample does (S37, S40)', () => {
    expect(JSON.stringify(rebuiltReport(queued))).to.equal(unmasked(queued));
  });

  it('report a failure as the sample does, with its reason (S38, S39)', () => {
    expect(JSON.stringify(rebuiltReport(failed))).to.equal(unmasked(failed));
    const reason = reasonOfMedia('https://www.url.com/samples/picture.jpg', 'Not Found');
    expect(JSON.stringify(reason)).to.equal(JSON.stringify(failed.message_delivery_report.reason));
  });

  it('tell of an unfollow as the sample does (S41)', () => {
    const { app_id, project_id, opt_out_notification: opt } = optedOut;
    const party = { app_id, project_id, contact_id: opt.contact_id, conversation_id: '', identity: opt.identity };
    expect(JSON.stringify(optOut(party, timesOf(optedOut), opt.request_id))).to.equal(JSON.stringify(optedOut));
  });

  it('tell of a follow as the sample does (S42)', () => {
    const { app_id, project_id, opt_in_notification: opt } = optedIn;
    const party = { app_id, project_id, contact_id: opt.contact_id, conversation_id: '', identity: opt.identity };
    expect(JSON.stringify(optIn(party, timesOf(optedIn), opt.request_id))).to.equal(JSON.stringify(optedIn));
  });

  it('tell of a new contact, which belongs to no app', () => {
    const party = { app_id: 'A', project_id: 'P', contact_id: 'C', conversation_id: '', identity: 'o1' };
    expect(JSON.stringify(contactCreate(party, '2021-11-11T07:58:36.637110Z'))).to.equal(
      '{"app_id":"","accepted_time":"2021-11-11T07:58:36.637110Z","project_id":"P","contact_create_notification":{' +
        '"contact":{"id":"C","channel_identities":[{"channel":"WECHAT","identity":"o1","app_id":"A"}],' +
        '"channel_priority":["WECHAT"],"display_name":"","email":"","external_id":"","metadata":"",' +
        '"language":"UNSPECIFIED"}},"message_metadata":""}',
    );
  });

  it('write times with three digits or six (S43)', () => {
    expect(callbackTime(Date.UTC(2021, 10, 11, 7, 39, 34, 122))).to.equal(text.event_time);
    expect(callbackTime(Date.UTC(2021, 10, 11, 7, 39, 35, 773), 669)).to.equal(text.accepted_time);
    expect(callbackTime(0, 7)).to.equal('1970-01-01T00:00:00.000007Z');
  });

  it('name things by the time and by chance (S44)', () => {
    // In the sample report the time inside the message's id is the one at which it was accepted.
    const { message_id } = delivered.message_delivery_report;
    expect(ulid(Date.parse(delivered.accepted_time), 'X'.repeat(16))).to.equal(
      message_id.slice(0, 10) + 'X'.repeat(16),
    );
  });

  const reasons: readonly (readonly [number, boolean, string])[] = [
    [45015, true, 'OUTSIDE_ALLOWED_SENDING_WINDOW'],
    [45015, false, 'RECIPIENT_NOT_OPTED_IN'],
    [45047, true, 'RATE_LIMITED'],
    [43004, false, 'RECIPIENT_NOT_OPTED_IN'],
    [48002, true, 'RECIPIENT_NOT_REACHABLE'],
    [40037, true, 'TEMPLATE_NOT_FOUND'],
    [47003, true, 'BAD_REQUEST'],
    [45002, true, 'CHANNEL_REJECT'],
    [99999, true, 'UNKNOWN'],
  ];
  for (const [errcode, follows, code] of reasons) {
    it(`call ${errcode} for someone who ${follows ? 'follows' : 'does not follow'} ${code}`, () => {
      expect(reasonOfRefusal(errcode, 'words', follows)).to.deep.equal({
        code,
        description: 'The underlying channel reported: words',
        sub_code: 'UNSPECIFIED_SUB_CODE',
      });
    });
  }

  it('call a template message that was blocked RECIPIENT_NOT_REACHABLE, any other failure CHANNEL_FAILURE', () => {
    expect(reasonOfStatus('failed:user block').code).to.equal('RECIPIENT_NOT_REACHABLE');
    expect(reasonOfStatus('failed: system failed').code).to.equal('CHANNEL_FAILURE');
  });
});
