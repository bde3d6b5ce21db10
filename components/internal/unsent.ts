/** There is nobody who could send. */
export class NoConnection extends Error {}
/** The person no longer waits for the answer. */
export class WaitEnded extends Error {}
