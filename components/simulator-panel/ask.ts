import type { Answers, Command, CommandOf } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';

/** The answer to a command that has no reason to be refused; a refusal is thrown, to be shown like any failure. */
export async function ask<Type extends Command['type']>(
  simulator: Simulator,
  command: CommandOf<Type>,
): Promise<Answers[Type]> {
  const result = await simulator.execute<Type>(command);
  if (result.ok) return result.answer;
  throw new Error(`${command.type}: ${result.refusal.errmsg}`);
}

/** The answer to a question that not every account may ask; `undefined` for one that may not. */
export async function askIfAllowed<Type extends Command['type']>(
  simulator: Simulator,
  command: CommandOf<Type>,
): Promise<Answers[Type] | undefined> {
  const result = await simulator.execute<Type>(command);
  return result.ok ? result.answer : undefined;
}

/** What an exception says, in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
