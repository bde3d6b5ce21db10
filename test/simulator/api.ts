import { createSimulator } from '../../simulator/index.js';
import type {
  Account,
  Follower,
  InboxMessage,
  LocalSimulator,
  Simulator,
  SimulatorOptions,
} from '../../simulator/index.js';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed text. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A simulator, called as a program calls it: by requests. */
export class Api {
  readonly simulator: LocalSimulator;
  readonly account: Account;
  readonly subscriptionAccount: Account;
  /** The twelve, so that `people[0]` is number 1. */
  readonly people: readonly Follower[];
  /** Of {@link account}; see {@link renewToken}. */
  token: string;

  private constructor(
    simulator: LocalSimulator,
    accounts: readonly Account[],
    people: readonly Follower[],
    token: string,
  ) {
    const [account, subscriptionAccount] = accounts;
    if (!account || !subscriptionAccount) throw new Error('The fresh state has two accounts.');
    this.simulator = simulator;
    this.account = account;
    this.subscriptionAccount = subscriptionAccount;
    this.people = people;
    this.token = token;
  }

  static async start(options: SimulatorOptions = { seed: 1 }): Promise<Api> {
    const simulator = createSimulator(options);
    const { accounts } = answerOf(await simulator.execute({ type: 'list-accounts' }));
    const { followers } = answerOf(await simulator.execute({ type: 'list-followers' }));
    return new Api(simulator, accounts, followers, await issueToken(simulator, accounts[0]));
  }

  /** The openid of follower number `number`. */
  openid(number: number): string {
    return this.people[number - 1]?.openid ?? '';
  }

  async get(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await this.simulator.handle(new Request(`http://localhost${path}`, init));
    const text = await response.text();
    // Every answer of the simulator is a JSON object, but for the one to OPTIONS.
    const json = text === '' ? {} : (JSON.parse(text) as Reply['json']);
    return { status: response.status, headers: response.headers, text, json };
  }

  /** Posts a value as JSON, a text as it is. */
  post(path: string, body: unknown, init: RequestInit = {}): Promise<Reply> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    return this.get(path, { method: 'POST', headers, body: text, ...init });
  }

  /** Gets another token, after time passed or a reset. */
  async renewToken(): Promise<void> {
    this.token = await issueToken(this.simulator, this.account);
  }

  /** Calls WeChat's API with the account's token. */
  call(path: string, body?: unknown): Promise<Reply> {
    const url = `/cgi-bin/${path}${path.includes('?') ? '&' : '?'}access_token=${this.token}`;
    return body === undefined ? this.get(url) : this.post(url, body);
  }

  /** The first template, filled rightly, for a person. */
  async shipment(number: number): Promise<{ touser: string; template_id: string; data: Record<string, unknown> }> {
    const { template_list } = answerOf(
      await this.simulator.execute({ type: 'list-templates', account: this.account.appid }),
    );
    return {
      touser: this.openid(number),
      template_id: template_list[0]?.template_id ?? '',
      data: {
        thing1: { value: '手冲咖啡壶套装' },
        character_string2: { value: 'QZ20260105004217' },
        thing3: { value: '飞鹭速运' },
        character_string4: { value: 'FL8830512764201' },
        time5: { value: '2026-01-05 09:30' },
      },
    };
  }

  text(number: number, content = '您好，今天发货。'): object {
    return { touser: this.openid(number), msgtype: 'text', text: { content } };
  }

  async inbox(number: number): Promise<readonly InboxMessage[]> {
    return answerOf(await this.simulator.execute({ type: 'inbox', openid: this.openid(number) })).messages;
  }

  /** What the last call was refused for. */
  async lastRefusal() {
    return answerOf(await this.simulator.execute({ type: 'list-calls' })).calls.at(-1)?.refusal;
  }
}

export async function issueToken(simulator: Simulator, account: Account | undefined): Promise<string> {
  const { appid, secret } = account ?? { appid: '', secret: '' };
  const command = { type: 'issue-token', grant_type: 'client_credential', appid, secret } as const;
  return answerOf(await simulator.execute(command)).access_token;
}

/** The answer of a command that must not be refused. */
export function answerOf<Answer>(result: { ok: true; answer: Answer } | { ok: false; refusal: { errmsg: string } }) {
  if (result.ok) return result.answer;
  throw new Error(`Refused: ${result.refusal.errmsg}`);
}
