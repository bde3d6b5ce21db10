import { html, type TemplateResult } from 'lit';
import { icon } from '../../components/internal/icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { Reach } from '../../components/index.js';
import type { Account, Follower } from '../../simulator/engine/command.js';
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
  const contact = contactOf(name);
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
        ?hidden=${kind !== 'template'}
        draft="playground-template"
        to=${name}
        .variables=${variables}
        .contacts=${contacts}
        .contact=${contact}
        @input=${written}
        @wechat-preview=${written}
        @wechat-sent=${() => {
          sent('template');
        }}
        >${renderAnyway(compose, words)}</wechat-template-composer
      >
      <wechat-subscription-composer
        ?hidden=${kind !== 'subscription'}
        draft="playground-subscription"
        to=${name}
        .miniPrograms=${account.mini_programs}
        .miniGames=${account.mini_games}
        .reach=${reach}
        .variables=${variables}
        .contacts=${contacts}
        .contact=${contact}
        @input=${written}
        @wechat-preview=${written}
        @wechat-sent=${() => {
          sent('subscription');
        }}
        >${renderAnyway(compose, words)}</wechat-subscription-composer
      >
      <wechat-text-composer
        ?hidden=${kind !== 'text'}
        draft="playground-text"
        to=${name}
        placeholder=${words.placeholder}
        .variables=${variables}
        .contacts=${contacts}
        .contact=${contact}
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
