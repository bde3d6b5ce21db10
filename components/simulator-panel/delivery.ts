import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SimulatorEvent } from '../../simulator/engine/event.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { wallTime } from '../../wechat/time/wall-time.js';

/** The last message that WeChat took, and what became of it. */
export interface Delivery {
  readonly kind: 'template' | 'subscription' | 'custom';
  readonly appid: string;
  readonly openid: string;
  readonly at: number;
  readonly msgid?: number;
  /** Accepted by a profile of the reply window under which it never arrives. */
  readonly lost?: true;
  /** The report that WeChat pushes when a message of the first two kinds has ended. */
  readonly report?: { readonly at: number; readonly status: string };
}

/** The delivery to show after one more event. */
export function follow(delivery: Delivery | undefined, event: SimulatorEvent): Delivery | undefined {
  switch (event.type) {
    case 'template-sent':
    case 'subscription-sent': {
      const { appid, openid, at, msgid } = event;
      return { kind: event.type === 'template-sent' ? 'template' : 'subscription', appid, openid, at, msgid };
    }
    case 'custom-sent': {
      const { appid, openid, at, lost } = event;
      return { kind: 'custom', appid, openid, at, ...(lost && { lost: true }) };
    }
    case 'template-job-finished':
      return delivery?.msgid === event.msgid
        ? { ...delivery, report: { at: event.at, status: event.status } }
        : delivery;
    case 'subscription-job-finished':
      return delivery?.msgid === event.msgid
        ? { ...delivery, report: { at: event.at, status: event.errmsg } }
        : delivery;
    case 'reset':
    case 'restored':
      return undefined;
    default:
      return delivery;
  }
}

interface Step {
  readonly state: 'done' | 'failed' | 'awaited';
  readonly at: number;
  readonly text: string;
  readonly note: string;
}

function stepsOf({ kind, at, report, lost }: Delivery, name: string, say: PanelMessages): readonly Step[] {
  const called: Step = {
    state: 'done',
    at,
    text: say.called(kind === 'subscription' ? 'subscribe/bizsend' : `${kind}/send`),
    note: 'errcode 0',
  };
  if (kind === 'custom') {
    const shown = { state: 'done', text: say.shownOnPhone } as const;
    const hidden = { state: 'failed', text: say.notShownOnPhone } as const;
    return [called, { ...(lost ? hidden : shown), at, note: name }];
  }
  const pushed = say.pushed(kind === 'subscription' ? 'subscribe_msg_sent_event' : 'TEMPLATESENDJOBFINISH');
  if (!report) {
    const awaited = { state: 'awaited', at, note: say.awaited } as const;
    return [called, { ...awaited, text: say.shownOnPhone }, { ...awaited, text: pushed }];
  }
  const state = report.status === 'success' ? 'done' : 'failed';
  return [
    called,
    { state, at: report.at, text: state === 'done' ? say.shownOnPhone : say.notShownOnPhone, note: name },
    { state, at: report.at, text: pushed, note: report.status },
  ];
}

/** The way of the last message, step by step: the hour of the first, then how long after it. */
export function deliveryTimeline(delivery: Delivery, name: string, say: PanelMessages): TemplateResult {
  const { time, second } = wallTime(delivery.at);
  const when = (step: Step, index: number) => {
    if (index === 0) return `${time}:${String(second).padStart(2, '0')}`;
    return step.state === 'awaited' ? '' : say.after(((step.at - delivery.at) / 1000).toFixed(1).replace(/\.0$/, ''));
  };
  return html`
    <section class="delivery" part="delivery" aria-labelledby="delivery-title">
      <h2 id="delivery-title">
        ${say.delivery}<span class="aside">${say.deliveryTo(delivery.kind, name)}</span>
        ${delivery.msgid === undefined ? nothing : html`<code>msgid ${delivery.msgid}</code>`}
      </h2>
      <ol role="list">
        ${stepsOf(delivery, name, say).map(
          (step, index) => html`
            <li class=${step.state}>
              <time>${when(step, index)}</time>
              <span class="dot" aria-hidden="true"></span>
              <span>${step.text}</span>
              <code>${step.note}</code>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}
