import type { SimulatorEvent } from './event.js';

/**
 * Under which names what is due can be waited for, beside the type of its event: those of the pushes it causes.
 *
 * A type that is missing here causes none.
 */
const PUSHED_AS: Partial<Readonly<Record<SimulatorEvent['type'], readonly string[]>>> = {
  'template-job-finished': ['TEMPLATESENDJOBFINISH'],
  'subscription-job-finished': ['subscribe_msg_sent_event'],
};

/** Whether what is due goes by this name: `TEMPLATESENDJOBFINISH` or `template-job-finished`. */
export function goesBy({ type }: Pick<SimulatorEvent, 'type'>, name: string): boolean {
  return type === name || (PUSHED_AS[type] ?? []).includes(name);
}

/** What to call something that is due. */
export function dueName({ type }: Pick<SimulatorEvent, 'type'>): string {
  return PUSHED_AS[type]?.[0] ?? type;
}
