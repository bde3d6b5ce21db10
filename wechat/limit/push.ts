/** How long the account's server may take to answer a push: 5 seconds, by the official page. */
export const ANSWER_WITHIN_MS = 5000;

/**
 * How often a push is delivered at once when no answer comes.
 *
 * **Source**: "three retries in total"; whether that is three deliveries or four is not said. Here it is three, one
 * right after the other, as the pause between them is undocumented.
 */
export const DELIVERIES_AT_ONCE = 3;

/** WeChat gives up then. The simulator keeps the push and tries again every minute at first … */
const FIRST_PAUSE_MS = 60_000;
/** … this often … */
const EVEN_PAUSES = 15;
/** … then after pauses that double, up to a day. */
const LONGEST_PAUSE_MS = 86_400_000;

/** How long a push waits after its `failures`th failed delivery in a row; 0 is at once (our choice). */
export function pushPauseMs(failures: number): number {
  if (failures < DELIVERIES_AT_ONCE) return 0;
  const doublings = Math.max(0, failures - DELIVERIES_AT_ONCE - EVEN_PAUSES + 1);
  return Math.min(FIRST_PAUSE_MS * 2 ** doublings, LONGEST_PAUSE_MS);
}

const SINCH_FIRST_PAUSE_MS = 5000;
const SINCH_LONGEST_PAUSE_MS = 81_920_000;

/**
 * How long a callback of the Conversation API waits after its `failures`th failed delivery in a row: 5 seconds,
 * doubling, at most 81,920.
 *
 * **Source**: the schedule of Sinch's SMS and WhatsApp services; that of the Conversation API is not published.
 */
export function sinchPauseMs(failures: number): number {
  return Math.min(SINCH_FIRST_PAUSE_MS * 2 ** (failures - 1), SINCH_LONGEST_PAUSE_MS);
}
