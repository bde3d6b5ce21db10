import { css } from 'lit';

/** The locked phone. Figures and picture: our drawing. */
export const lockStyles = css`
  .lock.over {
    overflow: hidden;
    border-radius: inherit;
    background: light-dark(#7e97a0, #18212b);
    color: #ffffff;
  }

  .wallpaper {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .wallpaper .sun {
    fill: light-dark(#e9e2d0, #d9d2be);
  }

  .wallpaper .far {
    fill: light-dark(#6b858c, #22303d);
  }

  .wallpaper .middle {
    fill: light-dark(#587179, #1b2731);
  }

  .wallpaper .near {
    fill: light-dark(#435b63, #121b24);
  }

  .lock :is(.status-bar, .home) {
    position: relative;
  }

  /* The big clock tells it. */
  .ios .lock .status-bar .time {
    visibility: hidden;
  }

  .lock .home span {
    background: #ffffff;
  }

  .lock .pane {
    padding-top: 32px;
    font-size: 15px;
    line-height: 20px;
  }

  .lock .day {
    font-size: 20px;
    font-weight: 500;
    line-height: 28px;
    text-align: center;
  }

  .lock .clock {
    font-size: 92px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    line-height: 92px;
    text-align: center;
  }

  .lock ul {
    display: grid;
    gap: 8px;
    margin: 32px 0 0;
    padding: 0 8px 8px;
    list-style: none;
  }

  .lock li {
    padding: 0;
  }

  .lock .notice {
    display: grid;
    grid-template: auto auto / 38px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    align-content: center;
    width: 100%;
    min-height: 64px;
    padding: 12px 14px;
    border-radius: 20px;
    background: light-dark(rgb(234 238 239 / 0.92), rgb(38 46 55 / 0.94));
    color: light-dark(#191919, #ffffff);
    text-align: start;
  }

  .lock .app-sign {
    display: grid;
    grid-row: 1 / 3;
    place-items: center;
    width: 38px;
    height: 38px;
    border-radius: 9px;
    background: #07c160;
    color: #ffffff;
  }

  .lock :is(.title, .text) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .lock .title {
    font-weight: 600;
  }

  .lock .text {
    grid-column: 2 / -1;
    grid-row: 2;
  }

  .lock .age {
    grid-column: 3;
    grid-row: 1;
    color: light-dark(rgb(0 0 0 / 0.5), rgb(255 255 255 / 0.55));
    font-size: 13px;
  }

  /* Another maker's. */
  .android .lock .pane {
    display: flex;
    flex-direction: column;
    padding-top: 48px;
  }

  .android .lock .clock {
    order: -1;
    padding: 0 28px;
    font-size: 64px;
    font-weight: 400;
    line-height: 76px;
    text-align: start;
  }

  .android .lock .day {
    padding: 0 28px;
    font-size: 15px;
    font-weight: 400;
    line-height: 22px;
    text-align: start;
  }

  .android .lock ul {
    gap: 4px;
    margin-top: 28px;
    padding: 0 12px 8px;
  }

  .android .lock .notice {
    grid-template: auto auto auto / 24px minmax(0, 1fr);
    gap: 0 12px;
    min-height: 89px;
    padding: 14px 16px;
    border-radius: 24px;
    background: light-dark(#f4f5f3, #2b323b);
  }

  .android .lock .app-sign {
    grid-row: 1;
    margin-bottom: -4px;
    width: 24px;
    height: 24px;
    border-radius: 50%;
  }

  .android .lock .age {
    grid-column: 2;
    grid-row: 1;
    font-size: 12px;
  }

  .android .lock .title {
    grid-column: 2;
    grid-row: 2;
    font-weight: 500;
  }

  .android .lock .text {
    grid-column: 2;
    grid-row: 3;
    font-size: 14px;
  }
`;
