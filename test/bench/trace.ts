import type { Page } from 'puppeteer-core';

/** What the browser's trace holds of one thing that happened: times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `I` happened at once, `X` took a while. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** The same by what the thread itself has computed: what else the machine does is not in it. */
  readonly tts: number;
  /** How long it computed. */
  readonly tdur?: number;
}

/** Does something in a page and gives what the browser traced meanwhile, in the order in which it began. */
export async function traceOf(
  tab: Page,
  includedCategories: string[],
  work: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  const session = await tab.createCDPSession();
  const events: TraceEvent[] = [];
  // The protocol leaves open what an event holds; this is what those of our categories do.
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories } });
  await work();
  const told = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await told;
  await session.detach();
  return events.toSorted((one, other) => one.ts - other.ts);
}
