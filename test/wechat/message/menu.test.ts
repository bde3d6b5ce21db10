import { expect } from 'chai';
import { isError } from '../../../wechat/index.js';
import { checkMenu } from '../../../wechat/message/menu.js';

const click = (more: object = {}) => ({ type: 'click', name: '新品', key: 'NEWS', ...more });
const under = (...sub_button: unknown[]) => ({ name: '更多', sub_button });
const many = (count: number) => Array.from({ length: count }, () => click());
const address = (length: number) => `https://shop.example/${'a'.repeat(length - 21)}`;

describe('a menu', () => {
  const cases: readonly [string, unknown, number | undefined][] = [
    ['one button', [click()], undefined],
    ['three buttons', many(3), undefined],
    ['four buttons', many(4), 40016],
    ['no button', [], 40016],
    ['no list of buttons', {}, 40016],
    ['five buttons under one', [under(...many(5))], undefined],
    ['six buttons under one', [under(...many(6))], 40023],
    ['buttons under one that are no list', [{ name: '更多', sub_button: {} }], 40023],
    ['an empty list under a plain button', [click({ sub_button: [] })], undefined],
    ['nothing below and no type', [under()], 41007],
    ['no list below and no type', [{ name: '更多', sub_button: null }], 41007],
    ['a third level', [under(under(click()))], 40022],
    ['a button that is none', ['poem'], 40017],
    ['a button of no type', [{ name: '新品' }], 40017],
    ['a button of an unknown type', [click({ type: 'poem' })], 40017],
    ['a button of an inherited type', [click({ type: 'constructor' })], 40017],
    ['a button below of an unknown type', [under(click({ type: 'poem' }))], 40024],
    ['a name of 16 bytes', [click({ name: 'a'.repeat(16) })], undefined],
    ['a name of five characters and two bytes', [click({ name: '字字字字字ab' })], 40018],
    ['a name below of 60 bytes', [under(click({ name: '字'.repeat(20) }))], undefined],
    ['a name below of 61 bytes', [under(click({ name: '字'.repeat(20) + 'a' }))], 40025],
    ['no name', [click({ name: '' })], 40018],
    ['no name over others', [{ sub_button: [click()] }], 40018],
    ['a key of 128 bytes', [click({ key: 'k'.repeat(128) })], undefined],
    ['a key of 129 bytes', [click({ key: 'k'.repeat(129) })], 40019],
    ['no key', [click({ key: undefined })], 40019],
    ['a key below that is a number', [under(click({ key: 5 }))], 40026],
    ['an address of 1,024 bytes', [{ type: 'view', name: '店', url: address(1024) }], undefined],
    ['an address of 1,025 bytes', [{ type: 'view', name: '店', url: address(1025) }], 40020],
    ['no address below', [under({ type: 'view', name: '店' })], 40027],
    ['an address that is none', [{ type: 'view', name: '店', url: 'shop.example' }], 65317],
    ['links to three domains', links(3), undefined],
    ['links to a fourth domain', links(4), 65316],
    ['many links to one domain', [under(...Array.from({ length: 5 }, () => view(1)))], undefined],
    ['a picture without media', [{ type: 'media_id', name: '图' }], 40117],
    ['an article below without an id', [under({ type: 'article_id', name: '文' })], 40118],
    ['media that nobody has', [{ type: 'view_limited', name: '文', media_id: 'x' }], 40007],
    ['a mini program that is linked', [miniProgram('wx1111111111111111')], undefined],
    ['a mini program that is not', [miniProgram('wx2222222222222222')], 45064],
  ];
  for (const [what, button, errcode] of cases) {
    it(`with ${what}: ${String(errcode ?? 'accepted')}`, () => {
      const context = { miniPrograms: ['wx1111111111111111'], hasMedia: () => false };
      expect(checkMenu({ button }, context).find(isError)?.errcode).to.equal(errcode);
    });
  }

  it('opens a mini program only for an account that is verified: 40119, below 40120', () => {
    const codeOf = (...button: object[]) => checkMenu({ button }, { verified: false }).find(isError)?.errcode;
    expect(codeOf(miniProgram('wx1111111111111111'))).to.equal(40119);
    expect(codeOf(under(miniProgram('wx1111111111111111')))).to.equal(40120);
    expect(codeOf(click())).to.equal(undefined);
  });

  it('says where, how much and how much there may be', () => {
    const [issue] = checkMenu({ button: [click(), under(click({ name: '字'.repeat(21) }))] });
    expect(issue).to.deep.include({
      path: ['button', 1, 'sub_button', 0, 'name'],
      limit: 60,
      received: 63,
      unit: 'byte',
    });
  });

  it('that is no object is 47001', () => {
    expect(checkMenu([])[0]?.errcode).to.equal(47001);
  });
});

function view(domain: number): object {
  return { type: 'view', name: '店', url: `https://shop${String(domain)}.example/` };
}

/** So many domains, one of them in the bar. */
function links(domains: number): object[] {
  const [first, ...others] = Array.from({ length: domains }, (_, index) => view(index));
  return [first ?? {}, under(...others)];
}

function miniProgram(appid: string): object {
  return { type: 'miniprogram', name: '小程序', url: 'https://shop.example/', appid, pagepath: 'pages/index' };
}
