/** What a chat in a bench says: texts of one to four lines. */
export function textsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `第 ${index} 条。${'字'.repeat((index % 4) * 15)}`);
}

/** Waits until a row is there and has its place. Not for a frame: that would round both sides to 16 ms. */
export async function until(row: () => Element | null | undefined): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  while (!row()?.getBoundingClientRect().height) {
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  }
}

/** Milliseconds a frame takes while a list is scrolled from its end to its beginning, and the most it draws, in screens. */
export async function scrollThrough(
  list: HTMLElement,
  drawn: () => number,
): Promise<{ readonly frame: number; readonly screens: number }> {
  const FRAMES = 60;
  const step = list.scrollHeight / FRAMES;
  let screens = 0;
  const start = performance.now();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    list.scrollTop -= step;
    await new Promise(requestAnimationFrame);
    screens = Math.max(screens, drawn() / list.clientHeight);
  }
  return { frame: (performance.now() - start) / FRAMES, screens };
}
