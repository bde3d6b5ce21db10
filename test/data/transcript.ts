import { createSimulator } from '../../simulator/index.js';
import { play } from './recorded-calls.js';
import type { Ask, RecordedAnswer } from './recorded-calls.js';

/** What a door's response says, as far as a transcript holds it. */
export async function answerOf(response: Response): Promise<RecordedAnswer> {
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The transcript of a new simulator, called without any door. */
export function playDirectly(seed: number): Promise<string> {
  const simulator = createSimulator({ seed });
  const ask: Ask = async (path, init) => answerOf(await simulator.handle(new Request(`http://localhost${path}`, init)));
  return play(ask);
}
