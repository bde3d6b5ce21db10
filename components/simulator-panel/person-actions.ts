import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Follower } from '../../simulator/engine/command.js';
import { icon } from '../internal/icons.js';
import type { PanelMessages } from '../locale/panel-messages.js';

/** What the chosen follower does with the phone: write, follow, block. */
export function personActions(
  { nickname, subscribed, blocked }: Follower,
  act: (action: Action) => void,
  problem: string,
  say: PanelMessages,
): TemplateResult {
  const speak = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('content');
    if (input instanceof HTMLInputElement && input.value !== '') act({ type: 'text', content: input.value });
  };
  return html`
    <div class="actions" part="actions">
      <form @submit=${speak}>
        <input
          name="content"
          class="control"
          autocomplete="off"
          aria-label=${say.speakAs(nickname)}
          placeholder=${say.speakAs(nickname)}
          aria-describedby=${problem ? 'action-problem' : nothing}
        />
        <button type="submit" class="button">${icon('chat')}${say.say}</button>
      </form>
      <div class="buttons">
        <button type="button" class="button quiet" @click=${() => act({ type: subscribed ? 'unfollow' : 'follow' })}>
          ${icon('user')}${subscribed ? say.unfollow(nickname) : say.follow(nickname)}
        </button>
        <button type="button" class="button quiet" @click=${() => act({ type: blocked ? 'unblock' : 'block' })}>
          ${icon('block')}${blocked ? say.unblock(nickname) : say.block(nickname)}
        </button>
      </div>
      <p id="action-problem" class="problem" role="alert" ?hidden=${!problem}>
        ${icon('refused')}<span>${problem}</span>
      </p>
    </div>
  `;
}
