/** How long 正在输入 is shown: 15 seconds, by the official page. A second call within them is 45081. */
export const TYPING_SHOWN_MS = 15_000;

/** A message must have gone either way this recently: 30 seconds, by the official page; otherwise 45080. */
export const TYPING_NEEDS_MESSAGE_MS = 30_000;

/** What `custom/typing` takes as its `command`; anything else is 45072. */
export const TYPING_COMMANDS = ['Typing', 'CancelTyping'] as const;

export type TypingCommand = (typeof TYPING_COMMANDS)[number];

export function isTypingCommand(value: unknown): value is TypingCommand {
  return TYPING_COMMANDS.some((command) => command === value);
}
