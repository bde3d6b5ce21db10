import { mkdir } from 'node:fs/promises';
import { ORDER, Stage, type Visitor } from './stage.js';

/** Where the pictures go; not committed. */
const FOLDER = 'screenshots';

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
        await (await visitor.page.waitForSelector('aria/EN[role="radio"]'))?.click();
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

const stage = await Stage.open();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, [options, prepare]] of Object.entries(SCREENS)) {
    const visitor = await stage.visit({ scale: 2, ...options });
    await prepare(visitor);
    await visitor.page.screenshot({ path: `${FOLDER}/${name}.png` });
    await visitor.page.close();
    console.log(`${FOLDER}/${name}.png`);
  }
} finally {
  await stage.close();
}
