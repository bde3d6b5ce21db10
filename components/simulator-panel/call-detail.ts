import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Call, Follower } from '../../simulator/engine/command.js';
import type { Refusal } from '../../simulator/engine/decision.js';
import { icon } from '../internal/more-icons.js';
import { explain, receiverOf, refusalOf, remedyOf } from './refusal.js';
import type { Remedy, Surroundings } from './refusal.js';

/** What an open row needs beside its call. */
export interface CallDetailView extends Surroundings {
  readonly help: (receiver: Follower, remedy: Remedy) => void;
  /** Puts the call, as a line for a shell, where one can paste it from. */
  readonly copy: (call: Call) => void;
  /** The call whose line was copied last. */
  readonly copied: number | undefined;
  /** Makes the call again. */
  readonly replay: (call: Call) => void;
}

/** What an open row tells: of a refused call why and what to do, of another what was asked and answered. */
export function callDetail(call: Call, view: CallDetailView): TemplateResult {
  const refusal = refusalOf(call);
  return html`<div id="call-${call.id}" class="detail" part="call-detail">
    ${refusal ? refused(call, refusal, view) : done(call, view)}
  </div>`;
}

function refused(call: Call, refusal: Refusal, view: CallDetailView): TemplateResult {
  const { say, followers, help } = view;
  const receiver = receiverOf(call, followers);
  const { sentence, rule, when, instead } = explain(refusal, receiver, call.request, view);
  const remedy = remedyOf(refusal, receiver, call.request);
  return html`
    <p class="sentence">${sentence}</p>
    <p class="rule">${rule}</p>
    ${
      when || instead
        ? html`<dl>
            ${
              when
                ? html`<div>
                    <dt>${say.when}</dt>
                    <dd>${when}</dd>
                  </div>`
                : nothing
            }
            ${
              instead
                ? html`<div>
                    <dt>${say.instead}</dt>
                    <dd>${instead}</dd>
                  </div>`
                : nothing
            }
          </dl>`
        : nothing
    }
    <div class="foot">
      ${
        remedy && receiver
          ? html`<button type="button" class="button" @click=${() => help(receiver, remedy)}>
              ${icon(remedy === 'speak' ? 'chat' : 'user')}${remedyText(remedy, receiver, view)}
            </button>`
          : nothing
      }
      ${refusal.rule ? html`<code class="rule-id">${say.rule(refusal.rule)}</code>` : nothing}
      ${again(call, view)}
    </div>
  `;
}

/** What one may do with a call that is over. A body that was too long to be kept cannot be sent again. */
function again(call: Call, { say, copy, copied, replay }: CallDetailView): TemplateResult | typeof nothing {
  if (typeof call.request === 'string' && call.request.endsWith('…')) return nothing;
  return html`
    <button type="button" class="link" part="curl" @click=${() => copy(call)}>
      ${copied === call.id ? say.copied : 'curl'}
    </button>
    <button type="button" class="link" part="replay" @click=${() => replay(call)}>${say.replay}</button>
  `;
}

function remedyText(remedy: Remedy, { nickname }: Follower, { say }: CallDetailView): string {
  if (remedy === 'speak') return say.speakAs(nickname);
  switch (remedy.type) {
    case 'follow':
      return say.follow(nickname);
    case 'unblock':
      return say.unblock(nickname);
    case 'consent':
      return say.consent(nickname);
  }
}

function done(call: Call, view: CallDetailView): TemplateResult {
  const { request, response } = call;
  const { say } = view;
  return html`
    ${
      request === null
        ? nothing
        : html`<p class="rule">${say.request}</p>
            <pre>${written(request)}</pre>`
    }
    <p class="rule">${say.answer}</p>
    <pre>${written(response)}</pre>
    <div class="foot">${again(call, view)}</div>
  `;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
