import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action } from '../../simulator/engine/command.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { entered, submitted } from './desk.js';

/** Does something and says whether it was done. */
type Act = (action: Action) => Promise<boolean>;

/** The zoom of a map on which one sees the street. */
const STREET_SCALE = 16;

/** Sends a place. */
export function locationForm(say: PanelMessages, act: Act): TemplateResult {
  const { label, latitude, longitude, send } = say.phone;
  const degrees = (name: string, text: string, most: number, value: string) =>
    html`<input
      name=${name}
      class="control few"
      type="number"
      min=${-most}
      max=${most}
      step="any"
      required
      .defaultValue=${value}
      aria-label=${text}
      title=${text}
    />`;
  return deedForm(
    say.phone.tools.location,
    send,
    act,
    (form) => ({
      type: 'location',
      label: entered(form, 'label') || label,
      latitude: Number(entered(form, 'latitude')),
      longitude: Number(entered(form, 'longitude')),
      scale: STREET_SCALE,
    }),
    html`
    <input name="label" class="control" autocomplete="off" aria-label=${label} placeholder=${label} />
    ${degrees('latitude', latitude, 90, '31.2304')} ${degrees('longitude', longitude, 180, '121.4737')}
  `,
  );
}

/** Sends a link. */
export function linkForm(say: PanelMessages, act: Act): TemplateResult {
  const { title, url, send } = say.phone;
  return deedForm(
    say.phone.tools.link,
    send,
    act,
    (form) => ({
      type: 'link',
      title: entered(form, 'title'),
      description: '',
      url: entered(form, 'url'),
    }),
    html`
    <input name="title" class="control" required autocomplete="off" aria-label=${title} placeholder=${title} />
    <input name="url" class="control" type="url" required autocomplete="off" aria-label=${url} placeholder="https://" />
  `,
  );
}

/** Scans a code with a parameter. */
export function scanForm(say: PanelMessages, act: Act): TemplateResult {
  const { scene, scan } = say.phone;
  return deedForm(
    say.phone.tools.scan,
    scan,
    act,
    (form) => ({ type: 'scan', scene: entered(form, 'scene') }),
    html`
    <input name="scene" class="control" required autocomplete="off" aria-label=${scene} placeholder=${scene} />
  `,
  );
}

function deedForm(
  name: string,
  button: string,
  act: Act,
  read: (form: HTMLFormElement) => Action,
  fields: TemplateResult,
): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    const form = submitted(event);
    if (await act(read(form))) form.reset();
  };
  return html`<form class="deed" aria-label=${name} @submit=${(event: SubmitEvent) => void submit(event)}>
    ${fields}<button type="submit" class="button">${button}</button>
  </form>`;
}
