import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Engagement, ReplyWindowProfile } from '../../wechat/limit/reply-window.js';
import { REPLY_WINDOWS } from '../../wechat/limit/reply-window.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import type { Desk, Known } from './desk.js';

// `Object.keys` forgets what the keys of its argument are.
const PROFILES = Object.keys(REPLY_WINDOWS) as readonly ReplyWindowProfile[];

/** Whose followers are listed, where there are several accounts, and the rules of their reply windows. */
export function accountBar(
  { account, accounts, say }: Known,
  { tester }: Desk,
  choose: (appid: string) => void,
): TemplateResult | typeof nothing {
  if (!account) return nothing;
  const { appid, profile } = account;
  const change = (chosen: string) => {
    const next = PROFILES.find((each) => each === chosen);
    if (next) void tester.order('followers', { type: 'put-account', account: { appid, profile: next } });
  };
  return html`<div class="account" part="account">
    ${
      accounts.length > 1
        ? chooser(
            say.people.account,
            appid,
            choose,
            accounts.map((each) => [each.appid, nameOf(each, say)] as const),
          )
        : nothing
    }
    ${chooser(
      say.people.profile,
      profile,
      change,
      PROFILES.map((each) => [each, say.people.profiles[each]] as const),
    )}
    <p class="note">${rulesOf(profile, say)}</p>
  </div>`;
}

function nameOf(
  { nickname, kind }: { nickname: string; kind: 'service' | 'subscription' },
  say: PanelMessages,
): string {
  return say.people.accountOf(nickname, kind);
}

function chooser(
  label: string,
  chosen: string,
  choose: (value: string) => void,
  choices: readonly (readonly [value: string, label: string])[],
): TemplateResult {
  return html`<label class="choice">
    <span>${label}</span>
    <select
      class="control"
      .value=${live(chosen)}
      @change=${({ currentTarget }: Event) => choose((currentTarget as HTMLSelectElement).value) /* its own listener */}
    >
      ${choices.map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

/** What the windows of a profile allow, grants of the same life and count together. */
function rulesOf(profile: ReplyWindowProfile, say: PanelMessages): string {
  const { grants, unpaid } = REPLY_WINDOWS[profile];
  const alike = new Map<string, { livesMs: number; messages: number | null; after: Engagement[] }>();
  for (const [engagement, { livesMs, messages }] of Object.entries(grants)) {
    const key = `${livesMs} ${messages}`;
    const group = alike.get(key) ?? { livesMs, messages, after: [] };
    group.after.push(engagement as Engagement); // `Object.entries` forgets what the keys are
    alike.set(key, group);
  }
  const windows = [...alike.values()].map(({ livesMs, messages, after }) => say.people.grant(after, livesMs, messages));
  return say.people.rules(windows, unpaid);
}
