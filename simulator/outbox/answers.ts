import type { Command } from '../engine/command.js';
import { laneOf } from '../engine/push.js';
import type { Turn } from '../route.js';
import type { Result } from '../simulator.js';
import type { Outbox } from './outbox.js';

/** Commands whose answers show what the world outside did. */
type Outward = Extract<Command, { readonly type: 'act' | 'resend-push' | 'list-pushes' | 'put-account' }>;

const OUTWARD: ReadonlySet<Command['type']> = new Set<Outward['type']>([
  'act',
  'resend-push',
  'list-pushes',
  'put-account',
]);

/** Whether the answer of a command has to wait for the world outside. */
export function isOutward(command: Command): command is Outward {
  return OUTWARD.has(command.type);
}

/**
 * Does such a command: its answer comes when the deliveries it shows have ended, well or not, and a new callback URL has
 * been asked. What waits for a later time is not waited for.
 */
export async function answerOutward(
  command: Outward,
  outbox: Outbox,
  turn: <Answer>(work: (turn: Turn) => Answer) => Answer,
): Promise<Result<unknown>> {
  switch (command.type) {
    case 'list-pushes':
      await outbox.idle();
      return turn(({ execute }) => execute(command));
    case 'act':
    case 'resend-push': {
      const result = turn(({ execute }) => (command.type === 'act' ? execute(command) : execute(command)));
      if (!result.ok || result.answer.pushes.length === 0) return result;
      const { pushes } = result.answer;
      await outbox.idle(pushes.map(laneOf));
      return turn(({ execute }) => execute({ type: 'list-pushes', ids: pushes.map(({ id }) => id) }));
    }
    case 'put-account': {
      const result = turn(({ execute }) => execute(command));
      const { callback_url = '' } = command.account;
      if (!result.ok || callback_url === '') return result;
      return { ok: true, answer: { ...result.answer, ...(await outbox.check(result.answer)) } };
    }
  }
}
