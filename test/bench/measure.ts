/** One figure of the budgets: what it is, what it has to be, and what each round gave. */
export interface Figure {
  readonly budget: number;
  readonly name: string;
  /** `≥ 0.35` */
  readonly limit: { readonly least: number } | { readonly most: number };
  readonly ratios: readonly number[];
  /** Absolute figures, which say more about the machine than about us. */
  readonly notes: Readonly<Record<string, number>>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** The value that so large a part of all stays below: 0.95 for p95. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** The distance between the quarters: what half of the rounds stay within. */
export function spread(values: readonly number[]): number {
  return percentile(values, 0.75) - percentile(values, 0.25);
}

export function holds({ limit, ratios }: Figure): boolean {
  return 'least' in limit ? median(ratios) >= limit.least : median(ratios) <= limit.most;
}

/** 15: how something grows with its size, each against a tenth of it; what took how long is given by size. */
export function grown(name: string, times: ReadonlyMap<number, readonly number[]>): readonly Figure[] {
  const sizes = [...times.keys()].sort((one, other) => one - other);
  return sizes.slice(1).map((size, index): Figure => {
    const smaller = median(times.get(sizes[index] ?? 0) ?? []);
    return {
      budget: 15,
      name: `${name}: ${size} against a tenth`,
      limit: { most: 10 },
      ratios: (times.get(size) ?? []).map((time) => time / smaller),
      notes: { 'ms a tenth': smaller },
    };
  });
}

/** One line for a person. */
export function lineOf(figure: Figure): string {
  const { budget, name, limit, ratios, notes } = figure;
  const wanted = 'least' in limit ? `≥ ${limit.least}` : `≤ ${limit.most}`;
  const verdict = holds(figure) ? 'holds' : 'MISSED';
  const absolute = Object.entries(notes).map(([what, value]) => `${what} ${value.toPrecision(3)}`);
  return `${budget}  ${verdict}  ${median(ratios).toFixed(2)} (${wanted}, spread ${spread(ratios).toFixed(2)})  ${name}; ${absolute.join(', ')}`;
}
