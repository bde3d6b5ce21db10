/** A line of a template's example: its label, and what might stand there. */
export interface ExampleLine {
  /** Empty for a line that has none. */
  readonly label: string;
  readonly text: string;
}

/** Reads what a template's own page shows as an example: lines such as `商品名称：手冲壶`, with a colon of either width. */
export function readExample(example: string): readonly ExampleLine[] {
  return example.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const [, label = '', text = line] = /^([^:：]*)[:：](.*)$/u.exec(line) ?? [];
    return [{ label: label.trim(), text: text.trim() }];
  });
}
