import { expect } from 'chai';
import { shownMenu } from '../../../wechat/message/shown-menu.js';

const click = (name: unknown) => ({ type: 'click', name, key: 'k' });
const labels = (answer: unknown) =>
  shownMenu(answer).map(({ label, under }) => [label, under.map((each) => each.label)]);

describe('the menu that the phone shows', () => {
  const bar = [
    { name: '逛', sub_button: [click('新品')] },
    { ...click('客服'), sub_button: [] },
  ];
  const asInfo = [{ name: '逛', sub_button: { list: [click('新品')] } }, click('客服')];
  const answers: readonly (readonly [string, unknown])[] = [
    ['menu/create', { button: bar }],
    ['menu/get', { menu: { button: bar, menuid: 1 } }],
    ['get_current_selfmenu_info', { is_menu_open: 1, selfmenu_info: { button: asInfo } }],
  ];
  for (const [call, answer] of answers) {
    it(`is read from ${call}`, () => {
      expect(labels(answer)).to.deep.equal([
        ['逛', ['新品']],
        ['客服', []],
      ]);
    });
  }

  for (const nothing of [
    undefined,
    null,
    7,
    {},
    { button: 'x' },
    { is_menu_open: 0, selfmenu_info: { button: bar } },
  ]) {
    it(`is none in ${JSON.stringify(nothing)}`, () => {
      expect(shownMenu(nothing)).to.deep.equal([]);
    });
  }

  it('gives each button as it was answered', () => {
    expect(shownMenu({ button: bar })[0]?.under[0]?.button).to.equal(bar[0]?.sub_button[0]);
  });

  const names = [
    ['我的订单', '我的订单'],
    ['我的订单啊', '我的订单…'],
    ['abcdefgh', 'abcdefgh'],
    ['abcdefghi', 'abcdefgh…'],
    ['', ''],
    [7, ''],
  ] as const;
  for (const [name, label] of names) {
    it(`shows ${JSON.stringify(name)} in the bar as ${JSON.stringify(label)}`, () => {
      expect(shownMenu({ button: [click(name)] })[0]?.label).to.equal(label);
    });
  }

  it('shows 8 Chinese characters above the bar, 3 buttons in it and 5 above one', () => {
    const under = Array.from({ length: 6 }, () => click('一二三四五六七八九'));
    const [first, ...rest] = shownMenu({
      button: Array.from({ length: 4 }, () => ({ name: '逛', sub_button: under })),
    });
    expect(rest).to.have.length(2);
    expect(first?.under.map(({ label }) => label)).to.deep.equal(Array.from({ length: 5 }, () => '一二三四五六七八…'));
  });
});
