import { css } from 'lit';

/** The list of chats. Figures: rows and signs are our drawing, the bar at the foot a clone's. */
export const chatListStyles = css`
  .chat-list ul {
    margin: 0;
    padding: 0;
    list-style: none;
    background: light-dark(#ffffff, #191919);
  }

  .chat-list li {
    padding: 0;
  }

  .chat-list .entry {
    display: flex;
    gap: 12px;
    align-items: stretch;
    width: 100%;
    min-height: 72px;
    padding-left: 16px;
    text-align: start;
  }

  .chat-list .entry:active {
    background: var(--_pressed);
  }

  .chat-list .entry:focus-visible {
    outline-offset: -3px;
  }

  .chat-list .sign {
    position: relative;
    flex: none;
    align-self: center;
    width: 48px;
    height: 48px;
  }

  .chat-list :is(.avatar, .service-sign) {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 6px;
  }

  .service-sign {
    background: #5c7fb8;
    color: #ffffff;
  }

  .badge {
    position: absolute;
    top: -6px;
    right: -6px;
    min-width: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: #fa5151;
    color: #ffffff;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    white-space: nowrap;
  }

  .badge [data-text]::before {
    content: attr(data-text);
    content: attr(data-text) / '';
  }

  .chat-list .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 2px;
    justify-content: center;
    min-width: 0;
    padding: 12px 16px 12px 0;
    border-bottom: 0.5px solid var(--_hairline);
  }

  .chat-list .first {
    display: flex;
    gap: 12px;
    align-items: baseline;
    justify-content: space-between;
  }

  .chat-list :is(.text .name, .line) {
    overflow: hidden;
    min-width: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chat-list time {
    flex: none;
    color: var(--_text-hint);
    font-size: calc(12px * var(--_scale));
  }

  /* Holds what is visually hidden behind a long line. */
  .chat-list .line {
    position: relative;
    min-height: calc(20px * var(--_scale));
    color: light-dark(rgb(0 0 0 / 0.55), rgb(255 255 255 / 0.5));
    font-size: calc(14px * var(--_scale));
    line-height: calc(20px * var(--_scale));
  }

  .tab-bar {
    display: grid;
    flex: none;
    grid-template-columns: repeat(4, 1fr);
    height: 49px;
    border-top: 0.5px solid var(--_hairline);
    background: var(--_bar);
    font-size: 11px;
    line-height: 16px;
  }

  .tab-bar > span {
    display: grid;
    gap: 2px;
    align-content: center;
    justify-items: center;
  }

  .tab-bar > :first-child {
    color: light-dark(#06ae56, #07c160);
  }

  .chat-list .home {
    background: var(--_bar);
  }
`;
