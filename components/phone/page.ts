import { html, nothing, type TemplateResult } from 'lit';
import {
  checkSubscribeComponents,
  COMPONENTS_PER_ARTICLE,
  mayAskOnPage,
  NOTICES_PER_COMPONENT,
} from '../../wechat/limit/subscription.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { warnOnce } from '../internal/warn-once.js';
import { more } from './drawings.js';
import type { PhoneConsent } from './consent.js';
import { leads } from './leads.js';
import { pale } from './pale.js';
import { drawn, navigationBar, type ScreenView } from './screen.js';
import { bell, cross, lines } from './screen-drawings.js';

// Where a person meets what an account asks for. The texts around it are samples: what they say is nobody's concern here.

const PAGE = ['营业时间 9:00 到 18:00，节假日照常。', '到店之前可以先看看库存，常用的几样都已补齐。'];
const ARTICLE = ['本周门店照常营业，周六上午十点到下午四点有小型市集。', ...PAGE.slice(1)];

/** A web page of the account, opened inside WeChat. */
export function page(view: ScreenView): TemplateResult {
  const { nickname } = view.phone.account;
  return drawn(
    {
      name: 'page',
      label: view.words.page(nickname),
      bar: navigationBar(leadsOut(view), nickname, more),
      content: html`<h2>门店</h2>
        ${paragraphs(PAGE)} ${subscribe(1, view)}`,
    },
    view,
  );
}

/** An article of the account. */
export function article(view: ScreenView): TemplateResult {
  const { phone, now, timeZone, words } = view;
  const { nickname } = phone.account;
  const { year, month, day, time } = wallTime(now, timeZone);
  return drawn(
    {
      name: 'article',
      label: words.article(nickname),
      bar: navigationBar(leadsOut(view), nothing, more),
      content: html`<h2>本周门店安排</h2>
        <div class="meta">
          <span class="author">${pale(nickname)}</span> ${pale(`${year}年${two(month)}月${two(day)}日 ${time}`)}
        </div>
        ${paragraphs(ARTICLE)} ${subscribe(2, view)}`,
    },
    view,
  );
}

/** The subscribe components. What WeChat's own editor would not take is shown, and told of. */
function subscribe(scene: 1 | 2, view: ScreenView): readonly TemplateResult[] {
  const { consent = [] } = view.phone;
  const asked = [consent].flat().filter(({ templates }) => templates.length > 0);
  for (const { rule = '' } of checkSubscribeComponents(asked)) warnOnce(`wechat-phone: consent: ${TOLD[rule] ?? rule}`);
  return asked.filter((each) => scene === 2 || mayAsk(each)).map((each) => component(each, scene, view));
}

const TOLD: Readonly<Record<string, string>> = {
  L68: `WeChat takes ${COMPONENTS_PER_ARTICLE} components in an article (L68).`,
  L69: `WeChat takes one to ${NOTICES_PER_COMPONENT} notices in a component (L69).`,
  L70: 'WeChat takes one-time or long-term notices in a component, not both (L70).',
};

/** On pages of other domains WeChat shows none. */
function mayAsk({ page }: PhoneConsent): boolean {
  if (!page || mayAskOnPage(page.address, page.domains)) return true;
  warnOnce(`wechat-phone: consent: ${page.address} is not under a safe domain of the account (L71).`);
  return false;
}

/** What the account asks to send, and the button that raises the question. */
function component({ templates }: PhoneConsent, scene: 1 | 2, { ask }: ScreenView): TemplateResult {
  return html`<div class="subscribe" part="subscribe">
    <ul role="list">
      ${templates.map(({ title }) => html`<li>${lines(bell, 20)}<span>${title}</span></li>`)}
    </ul>
    <button
      type="button"
      class="primary"
      part="subscribe-button"
      tabindex="-1"
      @click=${(event: Event) => ask(templates, scene, event.currentTarget as HTMLElement) /* its own */}
    >
      ${pale('订阅通知')}
    </button>
  </div>`;
}

function leadsOut(view: ScreenView): TemplateResult {
  return leads('关闭', lines(cross), () => view.go('chat'));
}

function paragraphs(texts: readonly string[]): readonly TemplateResult[] {
  return texts.map((text) => html`<p>${text}</p>`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
