import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { MessageComposer } from '../../components/internal/message-composer.js';
import type { Body } from '../../components/internal/message-value.js';
import { clearDrafts } from '../../components/index.js';
import { UnreachableError } from '../../components/connection/client.js';
import { FakeClient, refusal } from './composer-sample.js';
import { inputMethod } from './field/sample.js';
import { forceColours, innermost, isRinged, unreadable } from './contrast-theme.js';
import { anyCharacter } from '../wechat/any-character.js';
import { find, heard, hasFocus, read, settled } from './inside.js';

/** The composers there are. */
type ComposerTag = 'wechat-text-composer' | 'wechat-template-composer' | 'wechat-subscription-composer';

/** A composer as the shared suite knows it: one more composer is one more row. */
export interface ComposerRow {
  readonly tag: ComposerTag;
  /** What it needs to know beside its value. */
  readonly properties: object;
  /** A body that WeChat takes, and another. */
  readonly good: Body;
  readonly other: Body;
  /** A body that WeChat refuses, for what stands in its text. */
  readonly refused: Body;
  /** `good` with a text added at the end of its first text. */
  readonly grown: (text: string) => Body;
  /** The element whose shadow root holds the `<textarea>` of that text. */
  readonly field: (composer: MessageComposer) => Element;
  /** Bodies of any shape, right or wrong. */
  readonly bodies: fc.Arbitrary<Body>;
  /** What is missing while nothing was entered, in a sentence. */
  readonly missing: string;
}

const BODIES = 1_000;

/** Whatever JSON may hold. */
export const anyJson = fc.jsonValue({ maxDepth: 3 });
/** Texts of any characters. */
export const anyText = fc.string({ unit: anyCharacter });

/** Bodies with some of these keys. */
export function someOf(keys: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Body> {
  return fc.record(keys, { requiredKeys: [] }).filter((body) => Object.keys(body).length > 0);
}

/** What may come out of a clipboard. */
const HOSTILE = [
  ['a megabyte', '字'.repeat(350_000)],
  ['a family of one emoji', '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚀'],
  ['text that turns the direction', 'abc\u202Edcba\u2066xyz\u200F\u200E'],
  ['halves of surrogate pairs', 'a\uD83Db\uDC68'],
  ['tabs and line breaks', 'a\tb\nc\r\nd\u2028e\u0085'],
  ['control characters', 'a\u0000b\u0007c\u001B[31m'],
  ['markup', '</textarea><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'],
  ['the words of a template', '{{thing1.DATA}} ${1+1} __proto__ \\{{'],
] as const;

/** A composer in a form, and a button for Tab to go on to. */
export async function composerIn(
  { tag, properties }: Pick<ComposerRow, 'tag' | 'properties'>,
  more: Partial<MessageComposer> = {},
): Promise<{ form: HTMLFormElement; element: MessageComposer }> {
  const name = unsafeStatic(tag);
  const form = await fixture<HTMLFormElement>(
    staticHtml`<form><${name} name="message"></${name}><button type="button">下一步</button></form>`,
  );
  const element = form.querySelector(tag)!;
  Object.assign(element, properties, more);
  await settled();
  return { form, element };
}

/** Holds a key down while another is pressed. */
async function chord(...keys: readonly string[]): Promise<void> {
  for (const key of keys.slice(0, -1)) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1)! });
  for (const key of keys.slice(0, -1).reverse()) await sendKeys({ up: key });
  await settled();
}

const types = (events: readonly Event[]) => events.map(({ type }) => type);

/** What every composer promises, whatever it composes. */
export function describeComposer(row: ComposerRow): void {
  const { tag, good, other, refused, grown, field, bodies, missing } = row;
  const composer = (more?: Partial<MessageComposer>) => composerIn(row, more);
  const control = (element: MessageComposer) => find<HTMLTextAreaElement>(field(element), 'textarea');
  /** Types at the end of the first text. */
  const type = async (element: MessageComposer, text: string) => {
    control(element).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: text });
    await settled();
  };

  /** A composer with `good` in a connection. */
  const connectedTo = async (client: FakeClient): Promise<MessageComposer> => {
    const { form, element } = await composer({ value: good });
    const connection = document.createElement('wechat-connection');
    connection.client = client;
    form.before(connection);
    connection.append(form);
    await settled();
    return element;
  };

  describe(`${tag}: its value`, () => {
    it(`is the JSON that was set, key for key, over ${BODIES} bodies`, async () => {
      const { form, element } = await composer();
      fc.assert(
        fc.property(bodies, (body) => {
          const text = JSON.stringify(body);
          element.value = text;
          expect(JSON.stringify(element.value)).to.equal(JSON.stringify(JSON.parse(text)));
          expect(new FormData(form).get('message')).to.equal(text);
        }),
        { numRuns: BODIES, seed: 2, endOnFailure: true },
      );
    }).timeout(60_000);

    it('is shown and kept as it is, whatever it holds', async () => {
      const { element } = await composer();
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const text = JSON.stringify(body);
          element.value = body;
          await element.updateComplete;
          expect(JSON.stringify(element.value)).to.equal(text);
        }),
        { numRuns: 100, seed: 3, endOnFailure: true },
      );
    }).timeout(60_000);

    it('keeps keys nobody knows, and the order in which they came', async () => {
      const { form, element } = await composer();
      const text = JSON.stringify({ later: [null, { x: 1 }], ...good, 'x-y': '' });
      element.value = JSON.parse(text) as Body;
      await settled();
      expect(new FormData(form).get('message')).to.equal(text);
      await type(element, '好');
      expect(JSON.stringify(element.value)).to.equal(
        JSON.stringify({ later: [null, { x: 1 }], ...grown('好'), 'x-y': '' }),
      );
    });

    it('is frozen to its depths, and no longer the object that was given', async () => {
      const { element } = await composer();
      const given = structuredClone(good) as Record<string, unknown>;
      element.value = given;
      given.later = 1;
      expect(element.value).to.deep.equal(good);
      const isFrozen = (part: unknown): boolean =>
        typeof part !== 'object' || part === null || (Object.isFrozen(part) && Object.values(part).every(isFrozen));
      expect(isFrozen(element.value)).to.equal(true);
    });

    it('leaves the receiver out, and says who it was', async () => {
      const { form, element } = await composer({ value: { touser: 'o1', ...good } });
      expect(element.value).to.deep.equal(good);
      expect(element.recipient).to.deep.equal({ touser: 'o1' });
      expect(new FormData(form).get('message')).to.equal(JSON.stringify(good));
    });

    it('is null, and no form entry, while nothing was entered', async () => {
      const { form, element } = await composer();
      for (const nothing of [null, undefined, '', ' \n', 'null', '{}']) {
        element.value = good;
        element.value = nothing; // the property takes all of these
        expect(element.value).to.equal(null);
        expect(element.issues).to.deep.equal([]);
        expect([...new FormData(form)]).to.deep.equal([]);
      }
    });

    for (const text of ['{"template_id":', 'hello', '[1]', '5', '"text"']) {
      it(`is left as it was by ${text}, and an issue says so`, async () => {
        const { form, element } = await composer({ value: good });
        const events = heard(element, 'input', 'change');
        element.value = text;
        await settled();
        expect(element.value).to.deep.equal(good);
        expect(form.checkValidity()).to.equal(false);
        expect(element.validationMessage).to.contain('不是 JSON');
        expect(read(element, '[part=error]')).to.contain('原来的内容还在');
        expect(events).to.have.length(0);
        element.value = good;
        expect(form.checkValidity()).to.equal(true);
      });
    }

    it('is the same whether it was set before it stood on the page or after', async () => {
      const { form } = await composer();
      const early = document.createElement(tag);
      Object.assign(early, row.properties, { name: 'early', value: refused });
      form.append(early);
      expect(new FormData(form).get('early')).to.equal(JSON.stringify(refused));
      expect(form.checkValidity()).to.equal(false);
      await settled();
      expect(control(early).value).to.equal(control((await composer({ value: refused })).element).value);
    });
  });

  describe(`${tag}: in a form`, () => {
    it('begins with its attribute, and comes back to it on reset, with nothing to take back', async () => {
      const { form, element } = await composer();
      element.setAttribute('value', JSON.stringify(good));
      await settled();
      await type(element, '好');
      expect([element.value, element.canUndo]).to.deep.equal([grown('好'), true]);
      form.reset();
      await settled();
      expect([element.value, element.canUndo]).to.deep.equal([good, false]);
      expect(new FormData(form).get('message')).to.equal(JSON.stringify(good));
    });

    it('takes back what the browser kept over a reload', async () => {
      const { element } = await composer();
      element.formStateRestoreCallback(JSON.stringify(good));
      await settled();
      expect(element.value).to.deep.equal(good);
    });

    it('is needed where the host requires it, and says so once the form has asked', async () => {
      const { form, element } = await composer({ required: true });
      expect(read(element, '[part=error]')).to.equal('');
      expect(form.checkValidity()).to.equal(false);
      expect(element.validity.valueMissing).to.equal(true);
      await settled();
      expect(read(element, '[part=error]')).to.equal(missing);
      element.value = good;
      expect(form.checkValidity()).to.equal(true);
    });

    it('is neither sent nor judged in a disabled fieldset, and comes back', async () => {
      const { form, element } = await composer({ value: refused });
      const fieldset = document.createElement('fieldset');
      fieldset.disabled = true;
      form.append(fieldset);
      fieldset.append(element);
      await settled();
      expect(form.checkValidity()).to.equal(true);
      expect([...new FormData(form)]).to.deep.equal([]);
      expect(control(element).disabled).to.equal(true);
      fieldset.disabled = false;
      await settled();
      expect(form.checkValidity()).to.equal(false);
      expect(control(element).disabled).to.equal(false);
    });

    it('can be read and sent, not written, while readonly', async () => {
      const { form, element } = await composer({ value: good, readonly: true });
      await type(element, '好');
      expect(element.value).to.deep.equal(good);
      expect(new FormData(form).get('message')).to.equal(JSON.stringify(good));
    });

    it('stands twice on one page and keeps the two apart', async () => {
      const { form, element } = await composer({ value: good });
      const second = document.createElement(tag);
      Object.assign(second, row.properties, { name: 'second', value: other });
      form.append(second);
      await settled();
      await type(element, '好');
      expect([element.value, second.value]).to.deep.equal([grown('好'), other]);
      second.undo();
      expect(element.canUndo).to.equal(true);
      expect(second.canUndo).to.equal(false);
    });
  });

  describe(`${tag}: events`, () => {
    it('are input for each change and one change per commit, its own, with the new value in place', async () => {
      const { form, element } = await composer({ value: good });
      const seen: unknown[] = [];
      for (const name of ['input', 'change']) {
        form.addEventListener(name, (event) =>
          seen.push([event.type, event.composedPath()[0] === element, JSON.stringify(element.value)]),
        );
      }
      await type(element, '好的');
      await sendKeys({ press: 'Tab' });
      expect(seen).to.deep.equal([
        ['input', true, JSON.stringify(grown('好'))],
        ['input', true, JSON.stringify(grown('好的'))],
        ['change', true, JSON.stringify(grown('好的'))],
      ]);
    });

    it('are none for what a script sets', async () => {
      const { form, element } = await composer();
      const events = heard(form, 'input', 'change');
      for (const value of [good, other, null]) {
        element.value = value;
        await settled();
      }
      expect(events).to.have.length(0);
    });

    it('are fired also where a page sets back each value it hears', async () => {
      const { element } = await composer({ value: good });
      const events = heard(element, 'change');
      element.addEventListener('input', () => {
        element.value = JSON.stringify(element.value);
      });
      await type(element, '好的');
      expect(element.canUndo).to.equal(true);
      await sendKeys({ press: 'Tab' });
      expect(events).to.have.length(1);
    });
  });

  describe(`${tag}: undo and redo`, () => {
    it('take a run of typing back and make it again, by Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y', async () => {
      const { form, element } = await composer({ value: good });
      await type(element, 'abc');
      await sendKeys({ press: 'Tab' });
      control(element).focus();
      const events = heard(form, 'input', 'change');
      await chord('Control', 'z');
      expect(element.value).to.deep.equal(good);
      expect(types(events)).to.deep.equal(['input', 'change']);
      await chord('Control', 'z');
      expect(element.value).to.deep.equal(good);
      await chord('Control', 'Shift', 'Z');
      expect(element.value).to.deep.equal(grown('abc'));
      await chord('Control', 'z');
      await chord('Control', 'y');
      expect(element.value).to.deep.equal(grown('abc'));
      expect(control(element).value.endsWith('abc')).to.equal(true);
      expect(types(events)).to.deep.equal(Array.from({ length: 4 }, () => ['input', 'change']).flat());
    });

    it('say whether there is anything to take back or to make again', async () => {
      const { element } = await composer({ value: good });
      const can = () => [element.canUndo, element.canRedo];
      expect(can()).to.deep.equal([false, false]);
      await type(element, 'a');
      expect(can()).to.deep.equal([true, false]);
      element.undo();
      expect(can()).to.deep.equal([false, true]);
      element.redo();
      expect(can()).to.deep.equal([true, false]);
      element.readonly = true;
      expect(can()).to.deep.equal([false, false]);
    });

    it('begin a new step when the person has been elsewhere, and bring focus and caret back', async () => {
      const { form, element } = await composer({ value: good });
      await type(element, 'a');
      form.querySelector('button')!.focus();
      await type(element, 'b');
      form.querySelector('button')!.focus();
      element.undo();
      await settled();
      expect(element.value).to.deep.equal(grown('a'));
      expect(hasFocus(field(element), 'textarea')).to.equal(true);
      expect(control(element).selectionStart).to.equal(control(element).value.length);
      await sendKeys({ type: 'c' });
      expect(element.value).to.deep.equal(grown('ac'));
    });

    it('show in every field what stands in the value, also where a change is taken back before it was drawn', async () => {
      const { element } = await composer({ value: good });
      const areas = [element, ...element.shadowRoot!.querySelectorAll('wechat-field')].flatMap(
        (each) => each.shadowRoot!.querySelector('textarea') ?? [],
      );
      for (const area of areas) {
        const before = area.value;
        area.setRangeText('多', area.value.length, area.value.length, 'end');
        area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
        expect(element.value).not.to.deep.equal(good);
        element.undo();
        await settled();
        expect([element.value, area.value]).to.deep.equal([good, before]);
      }
    });

    it('take the word of an input method back as one, and leave the keys to it while it composes', async () => {
      const { element } = await composer({ value: good });
      await type(element, 'a');
      const method = inputMethod(field(element));
      method.start();
      method.show('shouchong');
      expect(method.press('z', { ctrlKey: true, isComposing: true }).defaultPrevented).to.equal(false);
      expect(element.value).to.deep.equal(grown('a'));
      method.end('手冲');
      await settled();
      expect(element.value).to.deep.equal(grown('a手冲'));
      await chord('Control', 'z');
      expect(element.value).to.deep.equal(grown('a'));
    });

    it('take the place of the browser’s own, from its menu as well', async () => {
      const { element } = await composer({ value: good });
      await type(element, 'a');
      const ask = (inputType: string) => {
        const event = new InputEvent('beforeinput', { bubbles: true, composed: true, cancelable: true, inputType });
        control(element).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([ask('historyUndo'), element.value]).to.deep.equal([true, good]);
      expect([ask('historyRedo'), element.value]).to.deep.equal([true, grown('a')]);
    });

    it('know nothing of what was before a script set a value', async () => {
      const { element } = await composer({ value: good });
      await type(element, 'a');
      element.value = other;
      await settled();
      expect(element.canUndo).to.equal(false);
      control(element).focus();
      await chord('Control', 'z');
      expect(element.value).to.deep.equal(other);
    });
  });

  describe(`${tag}: its draft`, () => {
    beforeEach(() => clearDrafts());
    after(() => clearDrafts());

    it('brings message and steps back after a reload', async () => {
      const first = await composer({ draft: `${tag} suite` });
      first.element.value = good;
      await settled();
      await type(first.element, 'a');
      await sendKeys({ press: 'Tab' });
      await type(first.element, 'b');
      first.form.remove();
      const { element } = await composer({ draft: `${tag} suite` });
      await until(() => element.value !== null);
      expect(element.value).to.deep.equal(grown('ab'));
      expect(read(element, '[part=draft]')).to.match(/^已恢复 \d\d:\d\d 的草稿$/u);
      element.undo();
      expect(element.value).to.deep.equal(grown('a'));
      element.undo();
      expect(element.value).to.deep.equal(good);
    });
  });

  describe(`${tag}: bad input`, () => {
    for (const [what, text] of HOSTILE) {
      it(`takes ${what} into every field, keeps it as it is, and takes it back in one step`, async () => {
        const { form, element } = await composer({ value: good });
        const inside = [...element.shadowRoot!.querySelectorAll('wechat-field')];
        // A megabyte in one field says what it would say in any.
        const all = text.length > 100_000 ? [field(element)] : [element, ...inside];
        for (const each of all) {
          const area = each.shadowRoot!.querySelector('textarea');
          if (!area) continue;
          const before = JSON.stringify(element.value);
          area.setRangeText(text, area.value.length, area.value.length, 'end');
          area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
          await settled();
          // A native control makes every kind of line break one.
          const kept = JSON.stringify(text.replace(/\r\n?/g, '\n')).slice(1, -1);
          expect(JSON.stringify(element.value).includes(kept), 'the text stands in the value').to.equal(true);
          expect(new FormData(form).get('message') === JSON.stringify(element.value)).to.equal(true);
          element.undo();
          await settled();
          expect(JSON.stringify(element.value)).to.equal(before);
        }
        expect('hacked' in window).to.equal(false);
      }).timeout(30_000);
    }
  });

  describe(`${tag}: a client that does not answer as it should`, () => {
    const verdict = (element: MessageComposer) => read(element, '[part=verdict]');

    for (const [what, answer, sentence] of [
      [
        'fails',
        new Error('<img src=x onerror="window.hacked=1">'),
        '没有发出去：<img src=x onerror="window.hacked=1">',
      ],
      ['answers HTML', new UnreachableError('/__wechat/x', 'not-wechat'), '收到的不是微信接口的 JSON'],
      ['cannot be reached', new UnreachableError('/__wechat/x', 'no-answer'), '没有应答'],
      ['refuses in markup', refusal(40001, '<b onclick="window.hacked=1">no</b>'), '40001'],
    ] as const) {
      it(`that ${what}: says so as text, keeps the message, and lets it be sent again`, async () => {
        const client = new FakeClient();
        client.answer = answer;
        const element = await connectedTo(client);
        expect(await element.send()).to.equal(false);
        await settled();
        expect(verdict(element)).to.contain(sentence);
        expect(element.shadowRoot!.querySelector('[part=verdict] :is(img, b)')).to.equal(null);
        expect('hacked' in window).to.equal(false);
        expect(element.value).to.deep.equal(good);
        client.answer = { errcode: 0, errmsg: 'ok' };
        expect(await element.send()).to.equal(true);
      });
    }

    it('that hangs: the person may stop waiting, is told what that means, and may send again', async () => {
      const client = new FakeClient();
      client.hold();
      const element = await connectedTo(client);
      const events = heard(element, 'wechat-sent', 'wechat-refused');
      const first = element.send();
      await settled();
      expect(verdict(element)).to.equal('发送中 不再等待');
      find(element, '[part=verdict] button').focus();
      await sendKeys({ press: 'Enter' });
      expect(await first).to.equal(false);
      await settled();
      expect(verdict(element)).to.contain('消息可能已经发出');
      expect(hasFocus(element, '[part=send]')).to.equal(true);
      expect(element.value).to.deep.equal(good);
      const second = element.send();
      client.release?.();
      expect(await second).to.equal(true);
      expect(client.sent).to.have.length(2);
      // The late answer to the first says nothing any more.
      expect(types(events)).to.deep.equal(['wechat-sent']);
    });
  });

  describe(`${tag}: for everyone`, () => {
    afterEach(() => forceColours(false));

    it('speaks the language of the page, also when it changes', async () => {
      const { form, element } = await composer({ value: refused });
      await settled();
      const chinese = [read(element, '[part=verdict]'), read(field(element), '[part=error]')];
      form.lang = 'en';
      await settled();
      const english = [read(element, '[part=verdict]'), read(field(element), '[part=error]')];
      for (const said of chinese) expect(said).to.match(/\p{Script=Han}/u);
      expect(english.join(' ').replace(/“[^”]*”/gu, '')).not.to.match(/[请处的]/u);
    });

    it('fits into 320 px with an error shown', async () => {
      const { form, element } = await composer({ value: refused, to: '一个名字很长很长的收件人' });
      form.style.width = '320px';
      void element.send();
      await settled();
      expect(form.scrollWidth).to.equal(320);
      expect(find(element, '[part=send]').getBoundingClientRect().right).to.be.at.most(
        form.getBoundingClientRect().right,
      );
    });

    it('shows texts, the focus and errors in a contrast theme, where the system decides on colours', async function () {
      if (!(await forceColours(true))) this.skip();
      const { element } = await composer({ value: refused });
      void element.send();
      await settled();
      expect(unreadable(element)).to.deep.equal([]);
      // What is wrong has a sign beside it, not only a colour.
      expect(field(element).shadowRoot!.querySelector('[part=error] svg')).to.not.equal(null);
      element.shadowRoot!.querySelector<HTMLElement>('select, [part~=control]')?.focus();
      const seen = new Set<Element>();
      for (let presses = 0; presses < 40; presses += 1) {
        const focused = innermost(element);
        if (!focused || seen.has(focused)) break;
        seen.add(focused);
        expect(isRinged(focused), `focus on ${focused.outerHTML.slice(0, 120)}`).to.equal(true);
        await sendKeys({ press: 'Tab' });
      }
      expect(seen.size).to.be.above(3);
      // What is chosen is told by its border: there is no other ground.
      const segments = [...element.shadowRoot!.querySelectorAll('[role=radio]')];
      const chosen = segments.filter((each) => each.ariaChecked === 'true');
      for (const each of chosen) expect(getComputedStyle(each).borderTopWidth).to.equal('2px');
    });

    for (const width of [320, 440]) {
      it(`does not move when its draft is saved, ${String(width)} px wide`, async () => {
        await clearDrafts();
        const { form, element } = await composer({ draft: `${tag} foot`, to: '立春' });
        form.style.width = `${String(width)}px`;
        element.value = good;
        await settled();
        const tall = find(element, '[part=foot]').getBoundingClientRect().height;
        await type(element, 'a');
        await until(() => read(element, '[part=draft]').includes('已保存'));
        expect(find(element, '[part=foot]').getBoundingClientRect().height).to.equal(tall);
        await clearDrafts();
      });
    }

    for (const scheme of ['light', 'dark']) {
      for (const [state, value] of [
        ['empty', null],
        ['ready', good],
        ['with an error', refused],
      ] as const) {
        it(`has nothing for axe to find ${state}, ${scheme}`, async () => {
          const { element } = await composer({ value });
          element.setAttribute('scheme', scheme);
          void element.send();
          await settled();
          await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
          await expect(element).to.be.accessible();
        });
      }
    }
  });
}

/** Waits for something that storage has to bring. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settled();
}
