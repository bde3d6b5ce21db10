import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CallbackFault, Fault, FaultOrder } from '../../simulator/engine/faults.js';
import { API_PATHS, ENDPOINTS } from '../../wechat/wire/endpoints.js';
import { ERRCODE } from '../../wechat/wire/errcode.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { entered, submitted } from './desk.js';
import type { Desk, Known } from './desk.js';
import { icon } from '../internal/more-icons.js';
import { problemAt } from './tester.js';

const CALLBACK_FAULTS = ['timeout', '500', 'garbage'] as const satisfies readonly CallbackFault[];

/** What goes wrong on purpose: calls that are answered with an errcode, pushes that do not arrive. */
export class FaultList {
  readonly #desk: Desk;
  /** Whether the form is about calls or about pushes. */
  #about: 'call' | 'callback' = 'call';

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render({ faults, say }: Known): TemplateResult {
    return html`
      <div class="faults" part="faults">
        ${
          faults.length === 0
            ? html`<p class="empty">${say.faults.none}</p>`
            : html`<ul role="list">
                ${faults.map(
                  (fault) =>
                    html`<li part="fault"><code>${whereOf(fault, say)}</code><span>${whatOf(fault, say)}</span></li>`,
                )}
              </ul>`
        }
        <form class="order" aria-label=${say.faults.add} @submit=${(event: SubmitEvent) => void this.#add(event)}>
          <label class="field"
            ><span>${say.faults.about}</span>
            <select class="control" name="about" @change=${this.#turn}>
              <option value="call" ?selected=${this.#about === 'call'}>${say.faults.call}</option>
              <option value="callback" ?selected=${this.#about === 'callback'}>${say.faults.callback}</option>
            </select></label
          >
          ${this.#about === 'call' ? callFields(say) : callbackFields(say)}
          <label class="field"
            ><span>${say.faults.times}</span
            ><input name="times" class="control" type="number" min="1" step="1" placeholder=${say.faults.always}
          /></label>
          <div class="foot">
            <button type="submit" class="button">${icon('plus')}${say.faults.add}</button>
            ${
              faults.length > 0
                ? html`<button type="button" class="button quiet" @click=${this.#clear}>${say.faults.clear}</button>`
                : nothing
            }
          </div>
        </form>
        ${problemAt(this.#desk.tester, 'faults', say)}
      </div>
    `;
  }

  async #add(event: SubmitEvent): Promise<void> {
    await this.#desk.tester.order('faults', { type: 'add-fault', fault: orderOf(submitted(event)) });
  }

  #clear = (): void => {
    void this.#desk.tester.order('faults', { type: 'clear-faults' });
  };

  #turn = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement; // the listener stands on the select
    this.#about = value === 'callback' ? 'callback' : 'call';
    this.#desk.host.requestUpdate();
  };
}

/** The fault that a form asks for. */
function orderOf(form: HTMLFormElement): FaultOrder {
  const times = entered(form, 'times');
  const often = times === '' ? {} : { times: Number(times) };
  if (entered(form, 'about') === 'callback') {
    const callback = CALLBACK_FAULTS.find((each) => each === entered(form, 'callback')) ?? 'timeout';
    return { callback, ...often };
  }
  return { path: entered(form, 'path'), errcode: Number(entered(form, 'errcode')), ...often };
}

function callFields(say: PanelMessages): TemplateResult {
  return html`
    <label class="field wide"
      ><span>${say.faults.path}</span
      ><input
        name="path"
        class="control"
        list="paths"
        required
        pattern="/.*"
        autocomplete="off"
        title=${say.faults.pathHint}
        .defaultValue=${ENDPOINTS.send.text}
    /></label>
    <datalist id="paths">${[...API_PATHS].map((path) => html`<option value=${path}></option>`)}</datalist>
    <label class="field"
      ><span>${say.faults.errcode}</span
      ><input
        name="errcode"
        class="control"
        list="errcodes"
        required
        pattern="-?[0-9]+"
        inputmode="numeric"
        autocomplete="off"
        .defaultValue=${String(ERRCODE.systemError.errcode)}
    /></label>
    <datalist id="errcodes">
      ${Object.values(ERRCODE).map(({ errcode, errmsg }) => html`<option value=${errcode}>${errmsg}</option>`)}
    </datalist>
  `;
}

function callbackFields(say: PanelMessages): TemplateResult {
  return html`<label class="field wide"
    ><span>${say.faults.callbackFault}</span>
    <select class="control" name="callback">
      ${CALLBACK_FAULTS.map((fault) => html`<option value=${fault}>${say.faults.callbackFaults[fault]}</option>`)}
    </select></label
  >`;
}

function whereOf(fault: Fault, say: PanelMessages): string {
  return 'path' in fault ? fault.path.replace(/^\/cgi-bin\//, '') : say.faults.callback;
}

function whatOf(fault: Fault, say: PanelMessages): string {
  const what =
    'callback' in fault
      ? say.faults.callbackFaults[fault.callback]
      : [
          ...(fault.errcode === undefined ? [] : [say.faults.answers(fault.errcode)]),
          ...(fault.status === undefined ? [] : [`HTTP ${fault.status}`]),
          ...(fault.latency === undefined ? [] : [say.faults.late(fault.latency)]),
          ...(fault.probability === undefined ? [] : [say.faults.chance(fault.probability)]),
        ].join(say.faults.and);
  return say.faults.often(what, fault.times);
}
