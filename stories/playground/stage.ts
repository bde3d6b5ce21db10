import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../components/internal/more-icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { PhoneMessage, PhonePlatform, PhoneScreen } from '../../components/phone/phone.js';
import type {
  WechatConsentEvent,
  WechatMenuEvent,
  WechatOpenEvent,
  WechatScreenEvent,
} from '../../components/events.js';
import type { Account, Action, Follower } from '../../simulator/engine/command.js';
import type { Template } from '../../wechat/context.js';
import { askedFor, standingOf } from './asking.js';
import { renderScheme, type PageLanguage, type Scheme } from './frame.js';
import { deedOfConsent, deedOfLink, deedOfMenu } from './hand.js';
import type { Words } from './words.js';

/** Where a message that is being written can be seen. */
const DRAFTS: ReadonlySet<PhoneScreen> = new Set(['chat', 'notifications']);

const SCREENS: readonly PhoneScreen[] = ['chat', 'notifications', 'chat-list', 'lock', 'page', 'article'];

/** The middle of the page: the phone, and what is done with it. */
export interface Stage {
  readonly language: PageLanguage;
  readonly account: Account | undefined;
  readonly menu: object | undefined;
  readonly receiver: Follower | undefined;
  readonly openid: string;
  readonly messages: readonly PhoneMessage[];
  readonly now: number;
  readonly platform: PhonePlatform;
  readonly glass: Scheme;
  readonly screen: PhoneScreen;
  /** The template of the notice that is being written: what the person can be asked for. */
  readonly notice: Template | undefined;
  /** Too narrow for a bezel. */
  readonly bare: boolean;
  readonly drafting: boolean;
  /** What the phone's owner could not do. */
  readonly problem: string;
  readonly turn: (scheme: Scheme) => void;
  readonly choosePlatform: (platform: PhonePlatform) => void;
  readonly open: (screen: PhoneScreen) => void;
  readonly act: (action: Action | undefined) => void;
}

export function renderStage(stage: Stage, words: Words): TemplateResult {
  const { account, menu, receiver, openid, messages, now, platform, glass, screen, notice, bare, problem } = stage;
  const platforms = [
    { value: 'ios', label: 'iOS' },
    { value: 'android', label: 'Android' },
  ] as const;
  const onScreen = ({ detail }: WechatScreenEvent) => {
    stage.open(detail.screen);
  };
  return html`<div class="head">
      ${
        // Without a bezel there is no gutter for the phone's own draft mark, and the glass itself stays clean.
        bare && stage.drafting && DRAFTS.has(screen) ? html`<span class="tag draft">${words.draft}</span>` : nothing
      }
      ${renderScreens(stage, words)}
      ${renderSegments({ label: words.platform, choices: platforms, chosen: platform, choose: stage.choosePlatform })}
      ${renderScheme(glass, glass === 'dark' ? words.phoneLight : words.phoneDark, stage.turn)}
    </div>
    ${notice && receiver ? renderAsking(stage, notice, receiver, words) : nothing}
    ${problem === '' ? nothing : html`<p class="problem" role="alert">${icon('refused')}${problem}</p>`}
    <div class="phone">
      <wechat-phone
        ?framed=${!bare}
        scheme=${glass}
        platform=${platform}
        .screen=${screen}
        .now=${now}
        .account=${{ nickname: account?.nickname ?? '', appid: account?.appid ?? '' }}
        .person=${{ nickname: receiver?.nickname ?? '', openid }}
        .messages=${messages}
        .menu=${receiver?.subscribed ? menu : undefined}
        .consent=${notice && receiver ? askedFor(notice, receiver) : undefined}
        @wechat-screen=${onScreen}
        @wechat-consent=${(event: WechatConsentEvent) => {
          stage.act(deedOfConsent(event));
        }}
        @wechat-menu=${(event: WechatMenuEvent) => {
          stage.act(deedOfMenu(event));
        }}
        @wechat-open=${(event: WechatOpenEvent) => {
          stage.act(deedOfLink(event));
        }}
      ></wechat-phone>
    </div>`;
}

function renderScreens({ screen, open }: Stage, words: Words): TemplateResult {
  const onChange = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement; // the listener stands on the select
    const chosen = SCREENS.find((each) => each === value);
    if (chosen) open(chosen);
  };
  return html`<label class="to"
    ><span>${words.screen}</span
    ><select class="screens" @change=${onChange}>
      ${SCREENS.map(
        (each) => html`<option value=${each} .selected=${each === screen}>${words.screens[each]}</option>`,
      )}</select
    >${icon('chevronDown')}</label
  >`;
}

/** What the person said to this notice so far, and the two places where they can be asked. */
function renderAsking(
  { language, screen, open }: Stage,
  notice: Template,
  receiver: Follower,
  words: Words,
): TemplateResult {
  const asks = screen === 'page' || screen === 'article';
  return html`<div class="asking">
    <span role="status">${standingOf(notice, receiver, language)}</span>
    <button
      type="button"
      class="button"
      @click=${() => {
        open(asks ? 'chat' : 'page');
      }}
    >
      ${asks ? words.back : words.ask(receiver.nickname)}
    </button>
  </div>`;
}
