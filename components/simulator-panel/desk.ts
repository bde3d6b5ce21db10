import type { LitElement } from 'lit';
import type { Simulator } from '../../simulator/simulator.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import type { Surroundings } from './refusal.js';
import type { SimulatorWatch } from './simulator-watch.js';
import type { Tester } from './tester.js';
import type { Watched } from './watched.js';

/** What the parts of the panel share: each keeps only what is its own, and is drawn by the panel. */
export interface Desk {
  readonly host: LitElement & { readonly simulator: Simulator | undefined; readonly openid: string };
  readonly watch: SimulatorWatch;
  readonly tester: Tester;
}

/** What is known when a part is drawn. */
export interface Known extends Surroundings, Omit<Watched, 'followers' | 'templates' | 'notices' | 'account'> {
  readonly say: PanelMessages;
}

/** What a form holds under a name, without blanks around it. */
export function entered(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What a form was submitted with; the page itself does not go anywhere. */
export function submitted(event: SubmitEvent): HTMLFormElement {
  event.preventDefault();
  return event.currentTarget as HTMLFormElement; // the listener stands on the form
}
