/**
 * The callbacks of Sinch's Conversation API for its WeChat channel, as bodies.
 *
 * - **Shape**: the keys and their order are those of the samples; nothing more, nothing less.
 * - **Unit**: times as RFC 3339 in UTC, see {@link callbackTime}; all ids are texts.
 * - **Source**: S30 to S45 and their samples; CONTACT_CREATE by Sinch's page about testing the WeChat channel.
 */

/** What a webhook can ask for, as far as this simulator makes it. */
export const SINCH_TRIGGERS = ['MESSAGE_INBOUND', 'MESSAGE_DELIVERY', 'OPT_IN', 'OPT_OUT', 'CONTACT_CREATE'] as const;
export type SinchTrigger = (typeof SINCH_TRIGGERS)[number];

/** How far a message came, as far as WeChat tells. */
export type SinchStatus = 'QUEUED_ON_CHANNEL' | 'DELIVERED' | 'FAILED';

/** Why a message failed. */
export interface SinchReason {
  readonly code: string;
  readonly description: string;
  readonly sub_code: string;
}

/** What a person wrote or did, as Sinch tells it. */
export type ContactMessage =
  | { readonly text_message: { readonly text: string } }
  | {
      readonly location_message: {
        readonly title: string;
        readonly coordinates: { readonly latitude: number; readonly longitude: number };
        readonly label: string;
      };
    }
  | { readonly media_message: { readonly url: string; readonly thumbnail_url: string } }
  | { readonly choice_response_message: { readonly message_id: string; readonly postback_data: string } };

/** Whom a callback is about. */
export interface SinchParty {
  readonly project_id: string;
  readonly app_id: string;
  readonly contact_id: string;
  readonly conversation_id: string;
  /** The person's openid. */
  readonly identity: string;
}

/** When it happened, and when Sinch took it. */
export interface SinchTimes {
  readonly accepted_time: string;
  readonly event_time: string;
}

/**
 * An instant as callbacks write it: with milliseconds, or with microseconds where those are given.
 *
 * Some times of the samples have three digits after the second, others six; which has which is part of the format.
 */
export function callbackTime(at: number, microseconds?: number): string {
  const text = new Date(at).toISOString();
  return microseconds === undefined ? text : text.replace('Z', `${String(microseconds).padStart(3, '0')}Z`);
}

/** MESSAGE_INBOUND: a person wrote. */
export function messageInbound(
  party: SinchParty,
  times: SinchTimes,
  message: { readonly id: string; readonly accept_time: string; readonly contact_message: ContactMessage },
): object {
  return envelope(party, times, {
    message: {
      id: message.id,
      direction: 'TO_APP',
      contact_message: message.contact_message,
      channel_identity: channelIdentity(party),
      conversation_id: party.conversation_id,
      contact_id: party.contact_id,
      metadata: '',
      accept_time: message.accept_time,
      sender_id: '',
    },
  });
}

/** MESSAGE_DELIVERY: what became of a message. Only a failed one has a reason. */
export function deliveryReport(
  party: SinchParty,
  times: SinchTimes,
  report: { readonly message_id: string; readonly status: SinchStatus; readonly reason?: SinchReason },
): object {
  return envelope(party, times, {
    message_delivery_report: {
      message_id: report.message_id,
      conversation_id: party.conversation_id,
      status: report.status,
      channel_identity: channelIdentity(party),
      contact_id: party.contact_id,
      ...(report.reason && { reason: report.reason }),
      metadata: '',
    },
  });
}

/** OPT_IN: a person follows the account. */
export function optIn(party: SinchParty, times: SinchTimes, request_id: string): object {
  return envelope(party, times, { opt_in_notification: opt(party, 'OPT_IN_SUCCEEDED', request_id) });
}

/** OPT_OUT: a person unfollowed the account. */
export function optOut(party: SinchParty, times: SinchTimes, request_id: string): object {
  return envelope(party, times, { opt_out_notification: opt(party, 'OPT_OUT_SUCCEEDED', request_id) });
}

/** CONTACT_CREATE: a person Sinch did not know. A contact belongs to the project, so no app is named. */
export function contactCreate(party: SinchParty, accepted_time: string): object {
  return {
    app_id: '',
    accepted_time,
    project_id: party.project_id,
    contact_create_notification: {
      contact: {
        id: party.contact_id,
        channel_identities: [channelIdentity(party)],
        channel_priority: ['WECHAT'],
        display_name: '',
        email: '',
        external_id: '',
        metadata: '',
        language: 'UNSPECIFIED',
      },
    },
    message_metadata: '',
  };
}

/** What is signed: the body, the nonce and the seconds since 1970, with HMAC-SHA256 and the webhook's secret. */
export function callbackTextToSign(body: string, nonce: string, timestamp: string): string {
  return `${body}.${nonce}.${timestamp}`;
}

function envelope({ app_id, project_id }: SinchParty, times: SinchTimes, notification: object): object {
  const { accepted_time, event_time } = times;
  return { app_id, accepted_time, event_time, project_id, ...notification, message_metadata: '' };
}

function channelIdentity({ identity, app_id }: SinchParty): object {
  return { channel: 'WECHAT', identity, app_id };
}

function opt({ contact_id, identity }: SinchParty, status: string, request_id: string): object {
  return { contact_id, channel: 'WECHAT', identity, status, request_id };
}
