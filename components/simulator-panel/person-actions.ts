import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Follower } from '../../simulator/engine/command.js';
import { icon } from '../internal/more-icons.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { consentForm } from './consent-form.js';
import { entered, submitted } from './desk.js';
import type { Desk, Known } from './desk.js';
import { linkForm, locationForm, scanForm } from './deed-forms.js';
import { panelIcon } from './panel-icons.js';
import { tagForm } from './tag-form.js';
import { problemAt } from './tester.js';
import type { Place } from './tester.js';

type Tool = 'location' | 'link' | 'scan' | 'tags' | 'consents';

const TOOLS = [
  ['location', 'pin'],
  ['link', 'link'],
  ['scan', 'scan'],
  ['tags', 'tag'],
  ['consents', 'bell'],
] as const satisfies readonly (readonly [Tool, string])[];

/** What one person does with the phone: write, send a place or a link, scan, follow, block; the tags they carry, and what they allow. */
export class PersonActions {
  readonly #desk: Desk;
  #open: Tool | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(follower: Follower, known: Known): TemplateResult {
    const { nickname, subscribed, blocked, openid } = follower;
    const { say } = known;
    const place: Place = `person ${openid}`;
    const simple = (action: Action, sign: 'user' | 'block', label: string) =>
      html`<button type="button" class="button quiet" @click=${() => void this.#act(follower, action)}>
        ${icon(sign)}${label}
      </button>`;
    return html`
      <div class="actions" part="actions">
        <form @submit=${(event: SubmitEvent) => void this.#speak(submitted(event), follower)}>
          <input
            name="content"
            class="control"
            autocomplete="off"
            aria-label=${say.speakAs(nickname)}
            placeholder=${say.speakAs(nickname)}
          />
          <button type="submit" class="button">${icon('chat')}${say.say}</button>
        </form>
        <div class="buttons">
          ${TOOLS.map(([tool, sign]) => this.#toggle(tool, sign, say))}
          ${simple({ type: subscribed ? 'unfollow' : 'follow' }, 'user', subscribed ? say.unfollow(nickname) : say.follow(nickname))}
          ${simple({ type: blocked ? 'unblock' : 'block' }, 'block', blocked ? say.unblock(nickname) : say.block(nickname))}
        </div>
        ${this.#renderTool(follower, known)} ${problemAt(this.#desk.tester, place, say)}
      </div>
    `;
  }

  #toggle(tool: Tool, sign: (typeof TOOLS)[number][1], say: PanelMessages): TemplateResult {
    const open = this.#open === tool;
    const name = tool === 'consents' ? say.consents.tool : say.phone.tools[tool];
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${name}
      title=${name}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => {
        this.#open = open ? undefined : tool;
        this.#desk.host.requestUpdate();
      }}
    >
      ${sign === 'link' ? icon(sign, 18) : panelIcon(sign, 18)}
    </button>`;
  }

  #renderTool(follower: Follower, known: Known): TemplateResult | typeof nothing {
    const act = (action: Action) => this.#act(follower, action);
    switch (this.#open) {
      case 'location':
        return locationForm(known.say, act);
      case 'link':
        return linkForm(known.say, act);
      case 'scan':
        return scanForm(known.say, act);
      case 'tags':
        return tagForm(follower, known, this.#desk);
      case 'consents':
        return consentForm(follower, known, this.#desk, act);
      case undefined:
        return nothing;
    }
  }

  /** The line is free for the next words at once; it gets back those that could not be said. */
  async #speak(form: HTMLFormElement, follower: Follower): Promise<void> {
    const input = form.elements.namedItem('content');
    const content = entered(form, 'content');
    if (!(input instanceof HTMLInputElement) || content === '') return;
    input.value = '';
    const said = await this.#act(follower, { type: 'text', content });
    if (!said && input.value === '') input.value = content;
  }

  /** Lets the person do something; whether it was done. */
  async #act({ openid }: Follower, action: Action): Promise<boolean> {
    return (await this.#desk.tester.order(`person ${openid}`, { type: 'act', openid, action })) !== undefined;
  }
}
