import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CommandOf } from '../../simulator/engine/command.js';
import { entered, submitted } from './desk.js';
import type { Known } from './desk.js';

/** How many are added at most in one go. */
const ADDED_MAX = 1_000_000;

/** Adds one follower with a name of one's choice, or many who get theirs from their number. */
export function addFollowerForm(
  { account, say }: Known,
  add: (order: CommandOf<'add-followers'>) => Promise<unknown>,
): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    const form = submitted(event);
    if (!account || !form.reportValidity()) return;
    const nickname = entered(form, 'nickname');
    const count = Number(entered(form, 'count') || 1);
    // A name is for one person.
    const whom = nickname === '' || count > 1 ? { count } : { nickname };
    if (await add({ type: 'add-followers', appid: account.appid, ...whom })) form.reset();
  };
  return html`<form class="line inset" novalidate @submit=${(event: SubmitEvent) => void submit(event)}>
    <input
      name="nickname"
      class="control"
      autocomplete="off"
      maxlength="32"
      aria-label=${say.people.nickname}
      placeholder=${say.people.nickname}
    />
    <input
      name="count"
      class="control few"
      type="number"
      min="1"
      max=${ADDED_MAX}
      step="1"
      value="1"
      required
      aria-label=${say.people.howMany}
    />
    <button type="submit" class="button">${say.people.addNow}</button>
  </form>`;
}
