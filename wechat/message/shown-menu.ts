import { isRecord } from '../issue.js';
import { MENU_BUTTONS_MAX, SUB_BUTTONS_MAX } from './menu.js';

/** How many Chinese characters of a name the bar of a menu shows. */
export const BUTTON_NAME_SHOWN_MAX = 4;

/** How many the menu above a button shows; an older text says 7. */
export const SUB_BUTTON_NAME_SHOWN_MAX = 8;

/** A button of a menu as the phone shows it. */
export interface ShownButton {
  readonly label: string;
  /** As `menu/get` answered it. */
  readonly button: object;
  /** What opens above it; empty for a button that does something. */
  readonly under: readonly ShownButton[];
}

/**
 * The menu at the foot of an account's chat, from the answer of `menu/get` or `get_current_selfmenu_info`, or from the
 * body of `menu/create`; empty when it holds none.
 *
 * Names are cut after {@link BUTTON_NAME_SHOWN_MAX} and {@link SUB_BUTTON_NAME_SHOWN_MAX} Chinese characters, a letter or
 * digit counting half; buttons beyond the limits of a menu are left out.
 *
 * **Source**: custom menus, official page (limits); an answer of staff (what is shown, "about").
 */
export function shownMenu(answer: unknown): readonly ShownButton[] {
  if (!isRecord(answer) || answer.is_menu_open === 0) return [];
  const { menu, selfmenu_info } = answer;
  const holder = isRecord(menu) ? menu : isRecord(selfmenu_info) ? selfmenu_info : answer;
  return listOf(holder.button, MENU_BUTTONS_MAX).map((button) => {
    const { sub_button } = button;
    const under = listOf(isRecord(sub_button) ? sub_button.list : sub_button, SUB_BUTTONS_MAX);
    return {
      label: shortened(button.name, BUTTON_NAME_SHOWN_MAX),
      button,
      under: under.map((each) => ({ label: shortened(each.name, SUB_BUTTON_NAME_SHOWN_MAX), button: each, under: [] })),
    };
  });
}

function listOf(value: unknown, most: number): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord).slice(0, most) : [];
}

/** From Hangul on, scripts are as wide as they are high. */
const WIDE_FROM = 0x1100;

function shortened(name: unknown, most: number): string {
  if (typeof name !== 'string') return '';
  let [width, shown] = [0, ''];
  for (const character of name) {
    width += (character.codePointAt(0) ?? 0) >= WIDE_FROM ? 1 : 0.5;
    if (width > most) return `${shown}…`;
    shown += character;
  }
  return shown;
}
