import { html, type TemplateResult } from 'lit';
import { icon } from '../../components/internal/icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { Reach } from '../../components/index.js';
import type { Account, Follower } from '../../simulator/engine/command.js';
import { properties } from '../properties.js';
import { contactOf, contacts, variables } from './people.js';
import type { Words } from './words.js';

/** What can be composed here. */
export type ComposedKind = 'template' | 'subscription' | 'text';

/** The left part of the page: what is written, and for whom. */
export interface Compose {
  readonly kind: ComposedKind;
  readonly account: Account;
  readonly followers: readonly Follower[];
  /** Whom the chosen template of notices reaches. */
  readonly reach: Reach | undefined;
  readonly openid: string;
  readonly chooseKind: (kind: ComposedKind) => void;
  readonly chooseReceiver: (openid: string) => void;
  readonly sendAnyway: () => void;
  /** What is written, or who is previewed, is another now. */
  readonly written: () => void;
  readonly sent: (kind: ComposedKind) => void;
}

/** The kind, the receiver, and every composer: those that are hidden keep what was written. */
export function renderCompose(compose: Compose, words: Words): TemplateResult {
  const { kind, account, followers, openid, reach, written, sent } = compose;
  const name = followers.find((each) => each.openid === openid)?.nickname ?? '';
  const shared = (each: ComposedKind) => ({
    ...{ hidden: each !== kind, draft: `playground-${each}`, to: name },
    ...{ variables, contacts, contact: contactOf(name) },
  });
  const { mini_programs: miniPrograms, mini_games: miniGames } = account;
  return html`<div class="head">
      ${renderSegments({
        label: words.kind,
        choices: [
          { value: 'template', label: words.template },
          { value: 'subscription', label: words.notice },
          { value: 'text', label: words.text },
        ],
        chosen: kind,
        choose: compose.chooseKind,
      })}
      ${renderReceiver(compose, words)}
    </div>
    <div class="scroll">
      <wechat-template-composer
        ${properties(shared('template'))}
        @input=${written}
        @wechat-preview=${written}
        @wechat-sent=${() => {
          sent('template');
        }}
        >${renderAnyway(compose, words)}</wechat-template-composer
      >
      <wechat-subscription-composer
        ${properties({ ...shared('subscription'), miniPrograms, miniGames, reach })}
        @input=${written}
        @wechat-preview=${written}
        @wechat-sent=${() => {
          sent('subscription');
        }}
        >${renderAnyway(compose, words)}</wechat-subscription-composer
      >
      <wechat-text-composer
        ${properties({ ...shared('text'), placeholder: words.placeholder })}
        @input=${written}
        @wechat-preview=${written}
        @wechat-sent=${() => {
          sent('text');
        }}
        >${renderAnyway(compose, words)}</wechat-text-composer
      >
    </div>`;
}

function renderReceiver({ followers, openid, chooseReceiver }: Compose, words: Words): TemplateResult {
  const onChange = (event: Event) => {
    chooseReceiver((event.currentTarget as HTMLSelectElement).value); // the listener stands on the select
  };
  return html`<label class="to"
    ><span>${words.to}</span
    ><select @change=${onChange}>
      ${followers.map(
        (each) =>
          html`<option value=${each.openid} ?selected=${each.openid === openid}>
            ${each.subscribed ? each.nickname : `${each.nickname} · ${words.unfollowed}`}
          </option>`,
      )}</select
    >${icon('chevronDown')}</label
  >`;
}

function renderAnyway({ sendAnyway }: Compose, words: Words): TemplateResult {
  return html`<button slot="actions" type="button" class="button quiet" @click=${sendAnyway}>
    ${words.sendAnyway}
  </button>`;
}
