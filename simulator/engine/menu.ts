import { isRecord } from '../../wechat/issue.js';
import { checkMenu } from '../../wechat/message/menu.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Menu } from './account-book.js';
import { refusalOfIssues } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import type { ReadOnly, State } from './state.js';

/** POST menu/create: takes the place of the menu before. */
export function decideCreateMenu(
  state: State,
  { account, body }: CommandOf<'create-menu'>,
  now: Instant,
): Decision<Answers['create-menu']> {
  return forAccount(state, account, 'menu', ({ account: { mini_programs, verified }, book }) => {
    // No call of this simulator makes media yet, so it has none that a button could show.
    const issues = checkMenu(body, { miniPrograms: mini_programs, verified, hasMedia: () => false });
    const refusal = refusalOfIssues(issues);
    if (refusal) return refuse(refusal);
    const button: readonly unknown[] = isRecord(body) && Array.isArray(body.button) ? body.button : [];
    return apply({}, { type: 'menu-created', at: now, appid: account, menuid: book.last.menu + 1, button });
  });
}

/** GET menu/get: what was created by the API, in the shape in which WeChat keeps it. */
export function decideGetMenu(state: State, { account }: CommandOf<'get-menu'>): Decision<Answers['get-menu']> {
  return forAccount(state, account, 'menu', ({ book: { menu } }) => {
    if (!menu) return refuse(ERRCODE.menuNotExist);
    const button = menu.button.map((each) => (isRecord(each) ? { ...each, sub_button: subButtonsOf(each) } : each));
    return apply({ menu: { button, menuid: menu.menuid } });
  });
}

/** GET get_current_selfmenu_info: what the phone shows. */
export function decideGetMenuInfo(
  state: State,
  { account }: CommandOf<'get-menu-info'>,
): Decision<Answers['get-menu-info']> {
  return forAccount(state, account, 'menu', ({ book: { menu } }) => {
    const button = (menu?.button ?? []).filter(isRecord).map((each) => {
      const { sub_button: _, ...plain } = each;
      const under = subButtonsOf(each);
      return under.length > 0 ? { name: each.name, sub_button: { list: under } } : plain;
    });
    return apply({ is_menu_open: menu ? 1 : 0, selfmenu_info: { button } });
  });
}

/** GET menu/delete: what is not there is deleted too. */
export function decideDeleteMenu(
  state: State,
  { account }: CommandOf<'delete-menu'>,
  now: Instant,
): Decision<Answers['delete-menu']> {
  return forAccount(state, account, 'menu', ({ book }) =>
    book.menu ? apply({}, { type: 'menu-deleted', at: now, appid: account }) : apply({}),
  );
}

/** Every button that can be tapped. */
export function buttonsOf(menu: ReadOnly<Menu>): readonly Readonly<Record<string, unknown>>[] {
  return menu.button.filter(isRecord).flatMap((each) => {
    const under = subButtonsOf(each);
    return under.length > 0 ? under : [each];
  });
}

function subButtonsOf({ sub_button }: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(sub_button) ? sub_button.filter(isRecord) : [];
}
