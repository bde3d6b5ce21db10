import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatSimulatorPanel } from '../../../components/simulator-panel/simulator-panel.js';
import type { Consent } from '../../../simulator/engine/command.js';
import { all, button, find, panel, settled, words, world } from './sample.js';
import type { World } from './sample.js';

/** The row of a template in what a follower allows. */
const row = (element: Element, title: string) =>
  all(element, '.consents li').find(({ textContent }) => textContent.includes(title))!;
const said = (element: Element, title: string) =>
  row(element, title).querySelector('.standing')!.textContent.replace(/\s+/g, ' ').trim();
const field = (element: Element, title: string) => row(element, title).querySelector('input')!;

async function open({ simulator, followers }: World, number: number, lang = 'zh-CN'): Promise<WechatSimulatorPanel> {
  const element = await panel(simulator, { openid: followers[number - 1]!.openid, lang });
  button(element, lang === 'en' ? 'Notices' : '订阅').click();
  await settled(element);
  return element;
}

async function consentsOf({ simulator, account }: World, number: number): Promise<readonly Consent[]> {
  const result = await simulator.execute({ type: 'list-followers', appid: account.appid });
  if (!result.ok) throw new Error(result.refusal.errmsg);
  return result.answer.followers[number - 1]!.consents;
}

async function pushed({ simulator }: World): Promise<readonly string[]> {
  const result = await simulator.execute({ type: 'list-pushes' });
  if (!result.ok) throw new Error(result.refusal.errmsg);
  return result.answer.pushes.map(({ name }) => name);
}

describe('wechat-simulator-panel: what followers allow', () => {
  it('shows for each template what the follower said, and how often something may be sent (L65, L66)', async () => {
    const here = await world();
    const nine = await open(here, 9);
    expect(words(nine, '.consents li .aside')).to.equal('一次性');
    expect(['开售提醒', '就诊预约提醒'].map((title) => said(nine, title))).to.deep.equal(['还能发 1 次', '一直允许']);
    const ten = await open(here, 10);
    expect(said(ten, '开售提醒')).to.equal('不允许');
    const twelve = await open(here, 12);
    expect(said(twelve, '就诊预约提醒')).to.equal('一直允许');
    expect(row(twelve, '就诊预约提醒').querySelector('input')).to.equal(null);
    await expect(twelve).to.be.accessible();
  });

  it('lets the follower allow, refuse and turn off, and the account hears of it (L72)', async () => {
    const here = await world();
    const { simulator, account } = here;
    await simulator.execute({
      type: 'put-account',
      account: { appid: account.appid, callback_url: 'http://127.0.0.1:1/' },
    });
    const element = await open(here, 1);
    for (const [deed, standing] of [
      ['允许', '还能发 1 次'],
      ['允许', '还能发 2 次'],
      ['关掉', '不允许'],
      ['允许', '还能发 1 次'],
      ['拒绝', '不允许'],
    ] as const) {
      button(element, `${deed}「开售提醒」`).focus();
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(said(element, '开售提醒')).to.equal(standing);
    }
    expect(await pushed(here)).to.deep.equal([
      ...['subscribe_msg_popup_event', 'subscribe_msg_popup_event', 'subscribe_msg_change_event'],
      ...['subscribe_msg_popup_event', 'subscribe_msg_popup_event'],
    ]);
    await simulator.close();
  });

  it('lets chances be written down, of which nobody is told; what is no number stays what it was', async () => {
    const here = await world();
    const element = await open(here, 1);
    const write = async (text: string) => {
      field(element, '开售提醒').focus();
      field(element, '开售提醒').select();
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
      await settled(element);
    };
    await write('7');
    expect(said(element, '开售提醒')).to.equal('还能发 7 次');
    expect((await consentsOf(here, 1))[0]).to.include({ status: 'accept', kind: 'one-time', chances: 7 });
    await write('1001');
    expect(field(element, '开售提醒').value).to.equal('7');
    await write('0');
    expect(said(element, '开售提醒')).to.equal('已用完');
    expect(await pushed(here)).to.deep.equal([]);
  });

  it('says in the list how many notices each may get', async () => {
    const here = await world();
    const element = await panel(here.simulator);
    all(element, 'button.more')[0]?.click();
    await settled(element);
    const marks = (number: number) => {
      const { openid } = here.followers[number - 1]!;
      const tags = all(element, `[data-openid="${openid}"] .tag`);
      return tags.map(({ textContent }) => textContent);
    };
    expect(marks(9)).to.deep.equal(['可通知']);
    expect(marks(10)).to.deep.equal([]);
    expect(marks(1)).to.deep.equal([]);
    const [{ template_id }] = (await consentsOf(here, 10)) as [Consent];
    const consent = { template_id, status: 'accept', chances: 2 } as const;
    await here.simulator.execute({ type: 'put-consent', openid: here.followers[9]!.openid, consent });
    await settled(element);
    expect(marks(10)).to.deep.equal(['可通知 2 次']);
    expect(marks(11)).to.deep.equal(['已取关', '可通知']);
    expect(marks(12)).to.deep.equal(['可通知']);
    const standing = (number: number) =>
      words(element, `[data-openid="${here.followers[number - 1]!.openid}"] .standing`);
    expect([5, 11].map(standing)).to.deep.equal(['收不到任何消息', '只收得到允许过的通知']);
  });

  it('follows a notice to the phone, and says what became of it', async () => {
    const here = await world();
    const element = await panel(here.simulator);
    await here.sendNotice(9);
    await settled(element);
    expect(words(element, '.delivery h2')).to.contain('订阅通知 → 芒种');
    expect(words(element, '.delivery ol')).to.contain('subscribe/bizsend').and.to.contain('subscribe_msg_sent_event');
    expect(words(element, '.delivery ol')).to.contain('success');
  });

  it('says why a notice was refused, and lets the follower allow it (L84)', async () => {
    const here = await world();
    const element = await panel(here.simulator);
    for (const [number, sentence] of [
      [1, '还没有请立春订阅过这个通知'],
      [10, '夏至不允许这个通知'],
    ] as const) {
      await here.sendNotice(number);
      await settled(element);
      expect(words(element, '.detail .sentence')).to.equal(sentence);
      find(element, '.detail .foot .button').click();
      await settled(element);
      expect((await consentsOf(here, number))[0]).to.include({ status: 'accept', chances: 1 });
    }
    await here.sendNotice(11);
    await here.sendNotice(11);
    await settled(element);
    expect(words(element, '.detail .sentence')).to.equal('小暑允许的次数已经用完');
    expect(button(element, '让小暑允许一次')).to.be.instanceOf(HTMLButtonElement);
  });

  it('keeps what was said of a template that is deleted, with nothing to allow any more', async () => {
    const here = await world();
    const { simulator, account } = here;
    const element = await open(here, 9);
    const [{ template_id }] = (await consentsOf(here, 9)) as [Consent];
    await simulator.execute({ type: 'delete-subscription', account: account.appid, body: { priTmplId: template_id } });
    await settled(element);
    expect(row(element, '开售提醒').textContent).to.contain('模板已删除');
    expect(
      [...row(element, '开售提醒').querySelectorAll('button')].map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['关掉']);
  });

  it('speaks English, too', async () => {
    const element = await open(await world(), 9, 'en');
    expect(said(element, '开售提醒')).to.equal('1 more');
    expect(find(element, '.consents').getAttribute('aria-label')).to.equal('Notices 芒种 allows');
    await expect(element).to.be.accessible();
  });
});
