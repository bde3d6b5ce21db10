import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatDraftErrorEvent } from '../../components/events.js';
import { clearDrafts, WechatTextComposer } from '../../components/index.js';
import { readDrafts, writeDraft } from '../../components/internal/drafts/draft-store.js';
import type { MessageComposer } from '../../components/internal/message-composer.js';
import type { Body } from '../../components/internal/message-value.js';
import { booked, connected, FakeClient, fieldOf, good, pick, shipped, templates } from './composer-sample.js';
import { composerIn, until } from './composer-suite.js';
import { all, find, heard, read, settled } from './inside.js';

const NAME = 'a draft';
/** Disks of busy machines take their time. */
const STORAGE_MS = 30_000;
const bodyOf = (content: string): Body => ({ msgtype: 'text', text: { content } });
const line = (element: Element) => read(element, '[part=draft]');
const control = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');

const composer = (properties: Partial<MessageComposer> = {}) =>
  composerIn({ tag: 'wechat-text-composer', properties: {} }, { draft: NAME, ...properties });

async function type(element: Element, text: string): Promise<void> {
  control(element).focus();
  await sendKeys({ press: 'End' });
  await sendKeys({ type: text });
  await settled();
}

/** What is stored under the name. */
async function stored(kind = 'text'): Promise<readonly (Body | null)[]> {
  const drafts = await readDrafts(NAME, kind);
  return drafts.map(({ record }) => {
    const { moment } = JSON.parse((record as { text: string }).text) as { moment: { value: Body | null } };
    return moment.value;
  });
}

const saved = (element: Element) => until(() => line(element).endsWith('已保存'));

/** A draft that an earlier visit has left. */
async function leave(content: string): Promise<void> {
  const { form, element } = await composer();
  await type(element, content);
  await saved(element);
  form.remove();
}

const choose = async (element: Element, label: string) => {
  const button = all(element, '[part=draft] button').find(({ textContent }) => textContent.trim() === label);
  button?.focus();
  await sendKeys({ press: 'Enter' });
  await settled();
};

/** What the element tells the page of drafts that cannot be kept or read. */
function told(element: HTMLElement): WechatDraftErrorEvent['detail'][] {
  const problems: WechatDraftErrorEvent['detail'][] = [];
  element.addEventListener('wechat-draft-error', ({ detail }) => problems.push(detail));
  return problems;
}

/** Lets the store refuse until the answer is called. */
function refuse(error: DOMException): () => void {
  const { put } = IDBObjectStore.prototype; // eslint-disable-line @typescript-eslint/unbound-method -- put back below
  IDBObjectStore.prototype.put = () => {
    throw error;
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

describe('a draft', function () {
  this.timeout(STORAGE_MS);
  beforeEach(() => clearDrafts());
  after(() => clearDrafts());

  it('is not kept unless it has a name', async () => {
    const { form, element } = await composer({ draft: '' });
    await type(element, '您好');
    form.remove();
    expect([line(element), await stored()]).to.deep.equal(['', []]);
  });

  it('is stored within a second of typing, and the foot says when', async () => {
    const { element } = await composer();
    await type(element, '您好');
    const typed = performance.now();
    await saved(element);
    expect(performance.now() - typed).to.be.below(1000);
    expect(line(element)).to.match(/^\d\d:\d\d 已保存$/u);
    expect(await stored()).to.deep.equal([bodyOf('您好')]);
    element.form!.lang = 'en';
    await settled();
    expect(line(element)).to.match(/^Saved \d\d:\d\d$/u);
  });

  it('is stored at once when the page is left', async () => {
    const { element } = await composer();
    await type(element, '您好');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await stored()).to.deep.equal([bodyOf('您好')]);
  });

  it('comes back with input and change, as the page would hear of typing', async () => {
    await leave('您好');
    const { form, element } = await composer({ draft: '' });
    const events = heard(form, 'input', 'change');
    element.draft = NAME;
    await until(() => element.value !== null);
    expect(element.value).to.deep.equal(bodyOf('您好'));
    expect(events.map(({ type }) => type)).to.deep.equal(['input', 'change']);
  });

  it('leaves a text alone that the page has set, and offers itself', async () => {
    await leave('旧的');
    const { element } = await composer({ value: bodyOf('页面给的') });
    await until(() => line(element) !== '');
    expect(line(element)).to.match(/^这里还有一份 \d\d:\d\d 的草稿。 载入 保留本页$/u);
    expect(element.value).to.deep.equal(bodyOf('页面给的'));
    // What nobody has written is no draft.
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await stored()).to.deep.equal([bodyOf('旧的')]);
    await choose(element, '载入');
    expect(element.value).to.deep.equal(bodyOf('旧的'));
    element.undo();
    expect(element.value).to.deep.equal(bodyOf('页面给的'));
  });

  it('continues the attribute it was begun from, and no other', async () => {
    const value = JSON.stringify(bodyOf('模板文字'));
    const first = await composer({ draft: '' });
    first.element.setAttribute('value', value);
    first.element.draft = NAME;
    await settled();
    await type(first.element, '，改过');
    await saved(first.element);
    first.form.remove();
    const second = await composer({ draft: '' });
    second.element.setAttribute('value', value);
    second.element.draft = NAME;
    await until(() => line(second.element) !== '');
    expect(second.element.value).to.deep.equal(bodyOf('模板文字，改过'));
    second.form.remove();
    const third = await composer({ draft: '' });
    third.element.setAttribute('value', JSON.stringify(bodyOf('另一段')));
    third.element.draft = NAME;
    await until(() => line(third.element) !== '');
    expect(third.element.value).to.deep.equal(bodyOf('另一段'));
    expect(line(third.element)).to.contain('这里还有一份');
  });

  it('never takes the place of what the person began before it was there', async () => {
    await leave('旧的');
    const { element } = await composer({ draft: '' });
    element.draft = NAME;
    control(element).value = '新';
    control(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => line(element) !== '');
    expect(element.value).to.deep.equal(bodyOf('新'));
    expect(line(element)).to.contain('这里还有一份');
    await choose(element, '保留本页');
    await saved(element);
    expect(await stored()).to.deep.equal([bodyOf('新')]);
  });

  it('goes once the message is sent', async () => {
    const { client, element } = await connected({ draft: NAME, templates, value: null }, new FakeClient());
    element.value = good;
    await settled();
    element.shadowRoot!.querySelector('wechat-field')!.focus();
    await sendKeys({ type: 'a' });
    await until(() => line(element).endsWith('已保存'));
    expect(await element.send()).to.equal(true);
    expect(client.sent).to.have.length(1);
    expect(await stored('template')).to.deep.equal([]);
    expect(line(element)).to.equal('');
  });

  it('stays when the message was changed while it was being sent', async () => {
    const { client, element } = await connected({ draft: NAME, templates, value: null }, new FakeClient());
    element.value = good;
    await settled();
    client.hold();
    const sending = element.send();
    element.shadowRoot!.querySelector('wechat-field')!.focus();
    await sendKeys({ type: 'a' });
    client.release?.();
    expect(await sending).to.equal(true);
    await until(() => line(element).endsWith('已保存'));
    expect(await stored('template')).to.deep.equal([element.value]);
  });

  for (const [what, act] of [
    ['reset', (form: HTMLFormElement) => form.reset()],
    ['emptied by a script', (form: HTMLFormElement) => (form.querySelector('wechat-text-composer')!.value = null)],
    ['cleared with every other', () => clearDrafts()],
    ['cleared by the class', () => WechatTextComposer.clearDrafts()],
  ] as const) {
    it(`is gone when ${what}, also what was about to be stored`, async () => {
      const { form, element } = await composer();
      await type(element, '您好');
      await saved(element);
      await type(element, '啊');
      await act(form);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(await stored()).to.deep.equal([]);
    });
  }

  it('of one kind is not taken by another of the same name', async () => {
    await leave('您好');
    const { element } = await composerIn({ tag: 'wechat-template-composer', properties: { templates, draft: NAME } });
    await stored();
    await settled();
    expect(element.value).to.equal(null);
  });
});

describe('one draft in two places', function () {
  this.timeout(STORAGE_MS);
  beforeEach(() => clearDrafts());
  after(() => clearDrafts());

  /** Two composers of the same draft, the second with a text that the first does not have. */
  async function two() {
    const first = await composer();
    await type(first.element, '一');
    await saved(first.element);
    const second = await composer();
    await until(() => second.element.value !== null);
    await type(second.element, '二');
    await until(() => line(first.element).includes('另一个'));
    return { first, second };
  }

  it('tells the older of the newer, and loads it as a step that can be taken back', async () => {
    const { first, second } = await two();
    expect(line(first.element)).to.equal('此草稿在另一个标签页里有更新的版本。 载入 保留本页');
    await choose(first.element, '载入');
    expect(first.element.value).to.deep.equal(bodyOf('一二'));
    first.element.undo();
    expect(first.element.value).to.deep.equal(bodyOf('一'));
    first.form.remove();
    second.form.remove();
  });

  it('keeps what stands here where the person says so, and tells the other', async () => {
    const { first, second } = await two();
    await choose(first.element, '保留本页');
    await until(() => line(second.element).includes('另一个'));
    expect([first.element.value, second.element.value]).to.deep.equal([bodyOf('一'), bodyOf('一二')]);
    expect(await stored()).to.deep.equal([bodyOf('一')]);
    first.form.remove();
    second.form.remove();
  });

  it('loses neither text when both go on, and offers the one to the other after both are gone', async () => {
    const { first, second } = await two();
    await type(first.element, '三');
    await until(() => line(second.element).includes('另一个'));
    first.form.remove();
    second.form.remove();
    const { element } = await composer();
    await until(() => line(element).includes('还有一份'));
    const texts = [element.value, ...(await stored())].map((body) => JSON.stringify(body));
    expect(texts).to.include.members([JSON.stringify(bodyOf('一三')), JSON.stringify(bodyOf('一二'))]);
    expect(element.value).to.deep.equal(bodyOf('一三'));
  });
});

describe('a draft that cannot be kept or read', function () {
  this.timeout(STORAGE_MS);
  beforeEach(() => clearDrafts());
  after(() => clearDrafts());

  for (const [name, reason, sentence] of [
    ['QuotaExceededError', 'full', '浏览器的存储空间满了'],
    ['SecurityError', 'refused', '浏览器不允许保存'],
  ] as const) {
    it(`says so (${name}), keeps the text, and stores it when it can`, async () => {
      const { element } = await composer();
      const problems = told(element);
      const allow = refuse(new DOMException('', name));
      try {
        await type(element, '您');
        await until(() => line(element) !== '');
        await type(element, '好');
        await until(() => problems.length > 0);
      } finally {
        allow();
      }
      expect(line(element)).to.contain(sentence);
      expect(find(element, '[part=draft]').role).to.equal('alert');
      expect(problems.map(({ draft, reason: why }) => [draft, why])).to.deep.equal([[NAME, reason]]);
      expect(element.value).to.deep.equal(bodyOf('您好'));
      await type(element, '啊');
      await saved(element);
      expect(await stored()).to.deep.equal([bodyOf('您好啊')]);
    });
  }

  for (const [what, record, reason, sentence] of [
    ['cut short', { schema: 1, savedAt: 1, origin: null, text: '{"moment":{"value":{"msgtype"' }, 'damaged', '已损坏'],
    ['garbage', 'garbage', 'damaged', '已损坏'],
    ['no message', { schema: 1, savedAt: 1, text: '{"moment":{"value":[1]},"history":{}}' }, 'damaged', '已损坏'],
    ['of a later version', { schema: 2, later: true }, 'newer', '由更新的版本保存'],
  ] as const) {
    it(`is put aside with a sentence when it is ${what}`, async () => {
      await writeDraft([NAME, 'text', 'somebody'], record as object);
      const { element } = await composer({ draft: '' });
      const problems = told(element);
      element.draft = NAME;
      await until(() => line(element) !== '');
      expect(line(element)).to.contain(sentence);
      expect(problems.map((problem) => problem.reason)).to.deep.equal([reason]);
      expect(element.value).to.equal(null);
      await type(element, '新');
      await saved(element);
      const left = (await readDrafts(NAME, 'text')).map(({ key }) => key[2]);
      expect(left.includes('somebody')).to.equal(reason === 'newer');
    });
  }

  it('says it also where the page has its own foot, and nothing else', async () => {
    const { element } = await composer({ bare: true });
    await type(element, '您');
    await until(() => element.canUndo);
    expect(line(element)).to.equal('');
    const allow = refuse(new DOMException('', 'QuotaExceededError'));
    await type(element, '好');
    await until(() => line(element) !== '');
    allow();
    expect(line(element)).to.contain('满了');
    await expect(element).to.be.accessible();
  });

  it('keeps what was written in templates that the person has left, over a reload', async () => {
    const first = await composerIn({ tag: 'wechat-template-composer', properties: { templates } }, { draft: NAME });
    const before = first.form.querySelector('wechat-template-composer')!;
    before.value = good;
    await settled();
    const field = fieldOf(before, 'character_string2');
    field.focus();
    await sendKeys({ type: '9' });
    const written = before.value;
    await pick(before, booked.template_id);
    await saved(before);
    first.form.remove();
    const second = await composerIn({ tag: 'wechat-template-composer', properties: { templates } }, { draft: NAME });
    const after = second.form.querySelector('wechat-template-composer')!;
    await until(() => after.value !== null);
    expect(after.value?.template_id).to.equal(booked.template_id);
    await pick(after, shipped.template_id);
    expect(after.value).to.deep.equal(written);
  }).timeout(STORAGE_MS);
});
