import { html, nothing, type TemplateResult } from 'lit';
import { checkSubscribeComponents } from '../../wechat/limit/subscription.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { warnOnce } from '../internal/warn-once.js';
import { more } from './drawings.js';
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

/** The subscribe component: what the account asks to send, and the button that raises the question. */
function subscribe(scene: 1 | 2, { phone, ask }: ScreenView): TemplateResult | typeof nothing {
  const notices = phone.consent?.templates ?? [];
  if (notices.length === 0) return nothing;
  for (const { rule = '' } of checkSubscribeComponents([{ templates: notices }])) {
    warnOnce(`wechat-phone: consent: WeChat takes one to five notices of one type in a component (${rule}).`);
  }
  return html`<div class="subscribe" part="subscribe">
    <ul role="list">
      ${notices.map(({ title }) => html`<li>${lines(bell, 20)}<span>${title}</span></li>`)}
    </ul>
    <button
      type="button"
      class="primary"
      part="subscribe-button"
      tabindex="-1"
      @click=${(event: Event) => ask(scene, event.currentTarget as HTMLElement)}
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
