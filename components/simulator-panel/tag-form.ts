import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Follower } from '../../simulator/engine/command.js';
import { entered, submitted } from './desk.js';
import type { Desk, Known } from './desk.js';

/** Puts tags on a follower and takes them off, through the calls an operator has for it; or makes a new tag. */
export function tagForm(follower: Follower, { account, tags, say }: Known, { tester }: Desk): TemplateResult {
  const { openid, nickname } = follower;
  const place = `person ${openid}` as const;
  const turn = (tagid: number, on: boolean) => {
    if (!account) return;
    const body = { openid_list: [openid], tagid };
    void tester.order(place, { type: 'tag-people', account: account.appid, body, on });
  };
  const create = async (event: SubmitEvent) => {
    const form = submitted(event);
    if (!account) return;
    const body = { tag: { name: entered(form, 'name') } };
    if (await tester.order(place, { type: 'create-tag', account: account.appid, body })) form.reset();
  };
  return html`<fieldset class="tags">
      <legend>${say.phone.tagsOf(nickname)}</legend>
      ${tags.map(
        ({ id, name }) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${live(follower.tags.includes(id))}
              @change=${({ currentTarget }: Event) => turn(id, (currentTarget as HTMLInputElement).checked) /* its own */}
            />${name}</label
          >`,
      )}
    </fieldset>
    <form class="deed" aria-label=${say.phone.newTag} @submit=${(event: SubmitEvent) => void create(event)}>
      <input name="name" class="control" required autocomplete="off" aria-label=${say.phone.newTag} placeholder=${say.phone.newTag} />
      <button type="submit" class="button">${say.phone.addTag}</button>
    </form>`;
}
