import { html, type TemplateResult } from 'lit';
import { icon } from '../../components/internal/icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { Follower } from '../../simulator/engine/command.js';
import { contactOf, contacts, variables } from './people.js';
import type { Words } from './words.js';

/** What can be composed here. */
export type ComposedKind = 'template' | 'text';

/** The left part of the page: what is written, and for whom. */
export interface Compose {
  readonly kind: ComposedKind;
  readonly followers: readonly Follower[];
  readonly openid: string;
  readonly chooseKind: (kind: ComposedKind) => void;
  readonly chooseReceiver: (openid: string) => void;
  readonly sendAnyway: () => void;
  /** What is written, or who is previewed, is another now. */
  readonly written: () => void;
  readonly sent: (kind: ComposedKind) => void;
}

/** The kind, the receiver, and both composers: the one that is hidden keeps what was written. */
export function renderCompose(compose: Compose, words: Words): TemplateResult {
  const { kind, followers, openid, written, sent } = compose;
  const name = followers.find((each) => each.openid === openid)?.nickname ?? '';
  const contact = contactOf(name);
  return html`<div class="head">
      ${renderSegments({
        label: words.kind,
        choices: [
          { value: 'template', label: words.template },
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
