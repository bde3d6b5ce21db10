const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Keys inside a sheet that lies over the glass: Tab and arrows go round, Escape leaves. */
export function walkSheet(event: KeyboardEvent, stops: readonly HTMLElement[], leave: () => void): void {
  const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
  if (step === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) {
    leave();
    return;
  }
  const place = stops.findIndex((stop) => stop === event.target);
  stops[(place + step + stops.length) % stops.length]?.focus();
}
