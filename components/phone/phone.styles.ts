import { css } from 'lit';

/**
 * The device and its screen. Colours and sizes of WeChat's own: WeUI 2.6 tokens, else
 * figures measured by open clones of the app.
 */
export const phoneStyles = css`
  /* The scheme is the glass's alone: what stands beside it keeps the page's colours. */
  :host([scheme]) {
    color-scheme: inherit;
  }

  :host {
    position: relative;
    height: 100%;
    min-height: 420px;
  }

  :host([framed]) {
    min-height: 0;
  }

  .stage {
    --_width: 375px;
    --_height: 812px;
    --_status: 44px;
    position: relative;
    height: 100%;
    min-height: inherit;
  }

  .stage.wide-390 {
    --_width: 390px;
    --_height: 844px;
    --_status: 47px;
  }

  .stage.android {
    --_status: 36px;
  }

  .bezel {
    height: 100%;
    min-height: inherit;
    forced-color-adjust: none;
  }

  :host([framed]) .stage {
    display: flex;
    justify-content: center;
    margin: 0 auto;
    padding: 0 32px;
    width: fit-content;
    max-width: 100%;
    height: var(--wechat-phone-height, calc(var(--_height) + 16px));
    max-height: 100%;
  }

  :host([framed]) .bezel {
    width: calc(var(--_width) + 16px);
    min-width: 0;
    padding: 8px;
    border-radius: 52px;
    background: #1b1a17;
    box-shadow:
      0 0 0 1px light-dark(transparent, #4a463e),
      0 24px 64px -24px light-dark(rgb(40 34 20 / 0.3), rgb(0 0 0 / 0.6));
  }

  .screen {
    --_page: light-dark(#ededed, #111111);
    --_bar: light-dark(#f7f7f7, #1e1e1e);
    --_text: light-dark(rgb(0 0 0 / 0.9), rgb(255 255 255 / 0.8));
    --_hairline: light-dark(rgb(0 0 0 / 0.1), rgb(255 255 255 / 0.05));
    --_pressed: light-dark(rgb(0 0 0 / 0.05), rgb(255 255 255 / 0.1));
    container-type: inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: inherit;
    overflow: hidden;
    background: var(--_page);
    color: var(--_text);
    font:
      400 17px/22px system-ui,
      -apple-system,
      'Helvetica Neue',
      'PingFang SC',
      'Noto Sans CJK SC',
      sans-serif;
    text-autospace: no-autospace;
    text-wrap: wrap;
  }

  :host([framed]) .screen {
    border-radius: 44px;
  }

  .android .bezel.bezel {
    border-radius: 36px;
  }

  .android .screen.screen {
    border-radius: 28px;
  }

  :host([framed]) .screen {
    --_foot: 34px;
  }

  .screen.light {
    color-scheme: light;
  }

  .screen.dark {
    color-scheme: dark;
  }

  .app {
    display: contents;
  }

  /* Another screen, over the chat. */
  .over {
    position: absolute;
    z-index: 2;
    inset: 0;
    background: inherit;
  }

  .foot {
    flex: none;
  }

  .status-bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    height: var(--_status);
    padding: 0 27px 0 35px;
    font-size: 16px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .android .status-bar {
    padding: 0 20px;
    font-size: 14px;
    font-weight: 500;
  }

  .navigation-bar {
    display: grid;
    flex: none;
    grid-template-columns: 24px minmax(0, 1fr) 24px;
    align-items: center;
    gap: 12px;
    height: 44px;
    padding: 0 16px;
  }

  .navigation-bar svg {
    display: block;
  }

  .navigation-bar .name {
    overflow: hidden;
    font-weight: 600;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .input-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    height: 50px;
    padding: 0 12px;
    border-top: 0.5px solid var(--_hairline);
    background: var(--_bar);
  }

  .input-bar svg {
    flex: none;
  }

  .input-bar .input {
    flex: 1;
    height: 36px;
    border-radius: 4px;
    background: light-dark(#ffffff, #2c2c2c);
  }

  .home {
    display: flex;
    flex: none;
    align-items: end;
    justify-content: center;
    height: 34px;
    padding-bottom: 8px;
    background: var(--_bar);
  }

  .home span {
    width: 134px;
    height: 5px;
    border-radius: 3px;
    background: light-dark(#191919, #e5e5e5);
  }

  /* Holds what is visually hidden inside, which would else stretch the page. */
  .chat {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
  }

  /* The glass is sacred, so focus shows around the phone; without a bezel there is no outside, and it shows within. */
  .chat:focus {
    outline: none;
  }

  :host([framed]) .bezel:has(.chat:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  :host(:not([framed])) .screen:has(.chat:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
