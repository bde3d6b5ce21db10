/** How long work may take at once: half a frame and it is seen. */
const SLICE_MS = 5;

/** Runs a generator to its end in slices between which the page draws and listens; undefined once it was aborted. */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await pause();
    if (signal.aborted) return undefined;
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** Lets the browser do what is more urgent; where it does not tell when it is idle, a task later. */
function pause(): Promise<void> {
  return new Promise((go) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(
        () => {
          go();
        },
        { timeout: 50 },
      );
    } else {
      setTimeout(go);
    }
  });
}
