/** How long after the last message the phone shows the time again: 5 minutes (unconfirmed). */
export const TIME_STAMP_GAP_MS = 300_000;

const DAY_MS = 86_400_000;
const CHINA = 'Asia/Shanghai';

interface Options {
  readonly lang?: 'zh-CN' | 'en';
  /** An IANA name; China time unless given. */
  readonly timeZone?: string;
}

/** Whether the phone shows the time above a message. Instants in milliseconds since 1970. */
export function showsTimeStamp(previousAt: number | undefined, at: number): boolean {
  return previousAt === undefined || at - previousAt > TIME_STAMP_GAP_MS;
}

/**
 * The time above a message, as the chat screen writes it: `14:30`, `昨天 20:14`, `星期三 18:02`, `10月1日 09:00`.
 *
 * **Source**: two open clones of the app agree on today and yesterday; the weekday form is our choice (`wechat-ui` §3.1).
 */
export function chatTimeStamp(at: number, now: number, { lang = 'zh-CN', timeZone = CHINA }: Options = {}): string {
  const [then, today] = [parts(at, timeZone), parts(now, timeZone)];
  const days = Math.round((today.day - then.day) / DAY_MS);
  const clock = then.clock;
  if (days === 0) return clock;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(at);
  if (days === 1) return `${lang === 'en' ? 'Yesterday' : '昨天'} ${clock}`;
  if (days > 1 && days < 7) return `${format({ weekday: 'long' })} ${clock}`;
  const year = then.year === today.year ? {} : ({ year: 'numeric' } as const);
  return `${format({ ...year, month: lang === 'en' ? 'short' : 'long', day: 'numeric' })} ${clock}`;
}

function parts(
  instant: number,
  timeZone: string,
): { readonly day: number; readonly year: number; readonly clock: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day] = [Number(found.get('year')), Number(found.get('month')), Number(found.get('day'))];
  return {
    day: Date.UTC(year, month - 1, day),
    year,
    clock: `${found.get('hour') ?? ''}:${found.get('minute') ?? ''}`,
  };
}
