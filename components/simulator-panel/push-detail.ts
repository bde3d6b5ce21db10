import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Push, PushAttempt } from '../../simulator/engine/push.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { icon } from '../internal/more-icons.js';
import type { Known } from './desk.js';

/** Where it went, how each delivery ended, what it said in clear, and once more. */
export function pushDetail(push: Push, { say }: Known, resend: () => void): TemplateResult {
  const { id, url, body, attempts } = push;
  return html`<div id="push-${id}" class="detail" part="push-detail">
    <p class="rule">${say.pushes.to(push.kind)} <code>${url}</code></p>
    ${
      attempts.length === 0
        ? html`<p class="sentence">${say.pushes.underWay}</p>`
        : html`<ol class="attempts" role="list" aria-label=${say.pushes.attempts}>
            ${attempts.map((attempt) => attemptRow(attempt, push, say))}
          </ol>`
    }
    <p class="rule">${say.pushes.body}</p>
    <pre>${typeof body === 'string' ? readable(body) : JSON.stringify(body, null, 2)}</pre>
    <div class="foot">
      <button type="button" class="button" part="resend" @click=${resend}>${icon('retry')}${say.pushes.resend}</button>
    </div>
  </div>`;
}

function attemptRow({ at, status, answer, problem }: PushAttempt, push: Push, say: Known['say']): TemplateResult {
  const { time, second } = wallTime(at);
  const well = status === 200 && problem === undefined;
  return html`<li class=${well ? 'done' : 'failed'}>
    <time>${time}:${String(second).padStart(2, '0')}</time>
    <span class="dot" aria-hidden="true"></span>
    <span
      >${say.pushes.ended(status, push.kind)}${
        problem === undefined ? nothing : html` <span class="note" lang="en">${problem}</span>`
      }</span
    >
    ${answer === '' ? nothing : html`<code class="answer">${answer}</code>`}
  </li>`;
}

/** WeChat's XML stands in one line: one for each element reads better. What CDATA holds stays as it is. */
function readable(xml: string): string {
  return xml.replace(/(<!\[CDATA\[[\s\S]*?\]\]>)|>(?=<\w|<\/xml>)/g, (_, cdata?: string) => cdata ?? '>\n');
}
