import { mkdir } from 'node:fs/promises';
import { ORDER, Stage, type Visitor } from './stage.js';

/** Where the pictures go; not committed. */
const FOLDER = 'screenshots';

/** What stands for each contact's own: the second has a long name for the goods, the third no parcel. */
const MERGED = [
  ['thing1', '{{goods}}'],
  ['character_string2', 'NO{{order}}'],
  ['thing3', '飞鹭速运'],
  ['character_string4', '{{parcel}}'],
  ['time5', '2026-11-20 14:30'],
] as const;

/** 23 characters where 20 fit. */
const TOO_LONG = [['thing1', '手冲咖啡壶套装（含滤纸一百张、分享壶与温度计）'], ...ORDER.slice(1)] as const;
const LONG_WORD = [['thing1', 'Donaudampfschifffahrtsgesellschaftskapitän']] as const;

/** The key screens: what is shown, and what a person does before the picture is taken. */
const SCREENS: Readonly<Record<string, readonly [Parameters<Stage['visit']>[0], (visitor: Visitor) => Promise<void>]>> =
  {
    'playground-light-1440': [{}, (visitor) => visitor.write(TOO_LONG)],
    'playground-dark-1440': [{ scheme: 'dark' }, (visitor) => visitor.write(TOO_LONG)],
    'playground-en-1440': [
      {},
      async (visitor) => {
        await visitor.write(TOO_LONG);
        await inEnglish(visitor);
      },
    ],
    'playground-variables-1440': [{}, merge],
    'playground-variables-dark-1440': [{ scheme: 'dark' }, merge],
    'playground-variables-375': [{ width: 375, height: 1200 }, merge],
    'playground-menu-1440': [
      {},
      async (visitor) => {
        await visitor.press('联系客服');
        await visitor.press('逛一逛');
      },
    ],
    'playground-text-1440': [{}, writeText],
    'playground-text-en-dark-1440': [
      { scheme: 'dark' },
      async (visitor) => {
        await writeText(visitor);
        await inEnglish(visitor);
      },
    ],
    'playground-emoticons-375': [
      { width: 375, height: 812 },
      async (visitor) => {
        await writeText(visitor);
        await visitor.press('表情');
        await visitor.find('.picker [role="gridcell"]');
      },
    ],
    'playground-clock-en-1440': [
      {},
      async (visitor) => {
        await inEnglish(visitor);
        await visitor.press('Clock and snapshots');
      },
    ],
    'playground-simulator-en-375': [
      { width: 375, height: 812 },
      async (visitor) => {
        await visitor.press('模拟器');
        await inEnglish(visitor);
      },
    ],
    'playground-sent-1440': [
      {},
      async (visitor) => {
        await visitor.write();
        await visitor.press('发送给立春');
        await visitor.sees('[part="verdict"]', '已发送');
      },
    ],
    'playground-43004-1440': [
      {},
      async (visitor) => {
        await visitor.write();
        await visitor.press('让立春取关');
        await visitor.press('发送给立春');
        await visitor.sees('[part~="call"]', '43004');
      },
    ],
    'playground-notice-1440': [{}, (visitor) => visitor.writeNotice()],
    'playground-consent-1440': [{}, ask],
    'playground-consent-dark-1440': [{ scheme: 'dark' }, ask],
    'playground-lock-1440': [
      {},
      async (visitor) => {
        await visitor.writeNotice();
        await (await visitor.find('select.screens')).select('lock');
      },
    ],
    'playground-notice-375': [{ width: 375, height: 812 }, (visitor) => visitor.writeNotice()],
    'playground-compose-375': [{ width: 375, height: 812 }, (visitor) => visitor.write(TOO_LONG)],
    'playground-phone-375': [
      { width: 375, height: 812 },
      async (visitor) => {
        await visitor.write();
        await visitor.press('手机');
      },
    ],
    'playground-simulator-375': [{ width: 375, height: 812 }, (visitor) => visitor.press('模拟器')],
    'playground-long-words-320': [{ width: 320, height: 700, scheme: 'dark' }, (visitor) => visitor.write(LONG_WORD)],
  };

async function inEnglish(visitor: Visitor): Promise<void> {
  await (await visitor.page.waitForSelector('aria/EN[role="radio"]'))?.click();
  // The elements load English on first use.
  await visitor.find('wechat-simulator-panel');
  await visitor.sees('[part~="tabs"]', 'Calls');
  await visitor.sees('label', 'Template');
}

async function ask(visitor: Visitor): Promise<void> {
  await visitor.writeNotice();
  await visitor.askFor('立春');
}

async function merge(visitor: Visitor): Promise<void> {
  await visitor.write(MERGED);
  await visitor.sees('.preview-as', '3 位联系人验过');
}

async function writeText(visitor: Visitor): Promise<void> {
  await visitor.turnKind('ArrowRight', 'ArrowRight');
  await visitor.tabTo('wechat-text-composer');
  await visitor.page.keyboard.type('{{name}}，您好，已为您加急。<a href="https://shop.example/o/1">查看订单</a>[微笑]');
}

// `npm run screenshots -- dark 375` takes those whose name holds one of these words.
const wanted = process.argv.slice(2);

const stage = await Stage.open();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, [options, prepare]] of Object.entries(SCREENS)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    const visitor = await stage.visit({ scale: 2, ...options });
    await prepare(visitor);
    await visitor.page.screenshot({ path: `${FOLDER}/${name}.png` });
    await visitor.page.close();
    console.log(`${FOLDER}/${name}.png`);
  }
} finally {
  await stage.close();
}
