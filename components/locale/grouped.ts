/**
 * `2,048`: thousands of a count are parted by a comma in both languages. By hand, since every counter asks at every key
 * and the browser's own way looks the language up each time.
 */
export function grouped(count: number | string | undefined): string {
  return String(Number(count ?? 0)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
