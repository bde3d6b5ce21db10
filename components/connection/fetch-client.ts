import type { Template } from '../../wechat/context.js';
import { isRecord } from '../../wechat/issue.js';
import type { Kind } from '../../wechat/message/index.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import type { Recipient } from '../internal/message-value.js';
import { plainText } from '../internal/plain-text.js';
import { UnreachableError, WechatError, type SendResult, type WechatClient } from './client.js';

/** How to reach WeChat, or the proxy or simulator in its place. */
export interface FetchClientOptions {
  /** What comes before WeChat's paths: an origin, a path of this origin, or both. */
  readonly base: string;
  /** Sent as `x-wechat-appid`, for a proxy or simulator that adds the token itself. */
  readonly appid?: string;
  /** Gives an `access_token` instead. The page never holds an app secret. */
  readonly getToken?: ((signal?: AbortSignal) => Promise<string>) | undefined;
  /** Who gets a message that names nobody. */
  readonly recipient?: (() => Recipient | null) | undefined;
}

/** Speaks WeChat's API by `fetch`. */
export class FetchClient implements WechatClient {
  readonly #options: FetchClientOptions;

  constructor(options: FetchClientOptions) {
    this.#options = options;
  }

  async templates(kind: TemplateKind, signal?: AbortSignal): Promise<readonly Template[]> {
    if (kind === 'template') {
      const { template_list } = await this.#call('GET', ENDPOINTS.listTemplates, undefined, signal);
      return Array.isArray(template_list) ? template_list.filter(isTemplate) : [];
    }
    const { data } = await this.#call('GET', ENDPOINTS.listSubscriptionTemplates, undefined, signal);
    return Array.isArray(data) ? data.map(renamed).filter(isTemplate) : [];
  }

  async send(kind: Kind, body: object, recipient: Recipient | null, signal?: AbortSignal): Promise<SendResult> {
    const whole = { ...(recipient ?? this.#options.recipient?.()), ...body };
    const answer = await this.#call('POST', ENDPOINTS.send[kind], whole, signal);
    const { msgid } = answer;
    const result = { errcode: 0, errmsg: plainText(answer.errmsg) };
    return typeof msgid === 'number' || typeof msgid === 'string' ? { ...result, msgid } : result;
  }

  async #call(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { base, appid, getToken } = this.#options;
    const token = getToken ? `?${new URLSearchParams({ access_token: await getToken(signal) }).toString()}` : '';
    const address = base.replace(/\/$/, '') + path;
    const request: RequestInit = {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(appid ? { 'x-wechat-appid': appid } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    };
    const answer = await readAnswer(address, address + token, request);
    const errcode = Number(answer.errcode ?? 0);
    if (errcode !== 0) throw new WechatError(errcode, plainText(answer.errmsg));
    return answer;
  }
}

/** `address` is what a person may see; it lacks the token. */
async function readAnswer(
  address: string,
  url: string,
  request: RequestInit,
): Promise<Readonly<Record<string, unknown>>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, request);
    text = await response.text();
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new UnreachableError(address, 'no-answer', cause);
  }
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new UnreachableError(address, 'not-wechat', cause);
  }
  // WeChat says what went wrong by an errcode, whatever the status; a proxy's own `{"error": …}` has none.
  if (isRecord(answer) && (response.ok || answer.errcode !== undefined)) return answer;
  throw new UnreachableError(address, 'not-wechat');
}

/** A template of notices by the name that a template message calls its id. */
function renamed(template: unknown): unknown {
  if (!isRecord(template)) return template;
  const { priTmplId, ...rest } = template;
  return { template_id: priTmplId, ...rest };
}

function isTemplate(value: unknown): value is Template {
  return (
    isRecord(value) &&
    typeof value.template_id === 'string' &&
    typeof value.title === 'string' &&
    typeof value.content === 'string'
  );
}
