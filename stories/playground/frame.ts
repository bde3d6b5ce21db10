import { html, nothing, type TemplateResult } from 'lit';
import { accountAvatar } from '../../components/internal/avatar.js';
import { icon, type IconName } from '../../components/internal/more-icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { Account } from '../../simulator/engine/command.js';
import type { Words } from './words.js';

/** The three parts of the page; on a narrow one a single part is in view. */
export type Zone = 'compose' | 'phone' | 'simulator';
export type Scheme = 'light' | 'dark';
export type PageLanguage = 'zh-CN' | 'en';

const LANGUAGES = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'EN' },
] as const;

const ZONES: readonly (readonly [Zone, IconName])[] = [
  ['compose', 'edit'],
  ['phone', 'phone'],
  ['simulator', 'bug'],
];

/** A button that turns something light or dark; its name says which. */
export function renderScheme(scheme: Scheme, name: string, turn: (scheme: Scheme) => void): TemplateResult {
  const dark = scheme === 'dark';
  return html`<button
    type="button"
    class="button quiet icon"
    aria-label=${name}
    title=${name}
    @click=${() => {
      turn(dark ? 'light' : 'dark');
    }}
  >
    ${icon(dark ? 'moon' : 'sun', 18)}
  </button>`;
}

export interface Head {
  readonly account: Account;
  readonly language: PageLanguage;
  readonly scheme: Scheme;
  /** Whether the simulator lies open over the phone, where there is no column for it. */
  readonly drawer: boolean;
  readonly speak: (language: PageLanguage) => void;
  readonly turn: (scheme: Scheme) => void;
  readonly toggle: () => void;
}

/** The line above everything: the account, the language, light or dark. */
export function renderHead(
  { account, language, scheme, drawer, speak, turn, toggle }: Head,
  words: Words,
): TemplateResult {
  const kind = account.kind === 'service' ? words.service : words.subscription;
  return html`<header>
    <h1>${icon('chat', 20)}<span>wechat-composer</span></h1>
    <div class="account">
      ${accountAvatar(account)}<span class="name">${account.nickname}</span
      ><span class="tag">${kind} · ${account.verified ? words.verified : words.unverified}</span>
    </div>
    <div class="tools">
      ${renderSegments({ label: words.language, choices: LANGUAGES, chosen: language, choose: speak })}
      ${renderScheme(scheme, scheme === 'dark' ? words.light : words.dark, turn)}
      <button
        type="button"
        class="button drawer-toggle"
        aria-expanded=${drawer ? 'true' : 'false'}
        aria-controls="simulator"
        @click=${toggle}
      >
        ${icon('bug')}${drawer ? words.hideSimulator : words.showSimulator}
      </button>
    </div>
  </header>`;
}

/** The tabs of a narrow page, with the number of what would be refused on the first. */
export function renderTabs(zone: Zone, problems: number, open: (zone: Zone) => void, words: Words): TemplateResult {
  const badge = html`<span class="badge"
    ><span aria-hidden="true">${problems}</span><span class="visually-hidden">${words.problems(problems)}</span></span
  >`;
  return html`<nav class="tabs" aria-label=${words.zones}>
    ${ZONES.map(
      ([each, name]) =>
        html`<button
          type="button"
          aria-current=${each === zone ? 'true' : 'false'}
          @click=${() => {
            open(each);
          }}
        >
          ${icon(name, 20)}<span>${words[each]}</span>${each === 'compose' && problems > 0 ? badge : nothing}
        </button>`,
    )}
  </nav>`;
}
