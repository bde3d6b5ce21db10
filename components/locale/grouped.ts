/** `2,048`: thousands are parted by a comma in both languages. */
export function grouped(value: number | string | undefined): string {
  return Number(value ?? 0).toLocaleString('en-US');
}
