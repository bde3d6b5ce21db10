import { css } from 'lit';

/** Rows, bubbles and the card of template messages. Figures: WeUI's metrics where it has them, else measured by open clones of the app. */
export const chatStyles = css`
  .pale::before {
    content: attr(data-text);
    content: attr(data-text) / '';
  }

  .screen {
    --_incoming: light-dark(#ffffff, #2c2c2c);
    --_outgoing: light-dark(#95ec69, #3eb575);
    --_text-in: light-dark(#191919, #d5d5d5);
    --_text-out: light-dark(#0f170a, #06120b);
    --_text-stamp: #888888;
    --_text-link: light-dark(#576b95, #7d90a9);
    --_text-link-out: light-dark(#576b95, #375082);
    --_text-hint: light-dark(rgb(0 0 0 / 0.3), rgb(255 255 255 / 0.3));
    --_scale: 1;
  }

  .screen.large {
    --_scale: 1.2;
  }

  .screen.largest {
    --_scale: 1.4;
  }

  :is(.chat, .pane) {
    font-size: calc(17px * var(--_scale));
    line-height: calc(22px * var(--_scale));
  }

  .navigation-bar button {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .navigation-bar button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 4px;
  }

  /* It keeps its place by itself. */
  .chat.long {
    overflow-anchor: none;
  }

  /* A long chat is drawn in part; empty room stands for the rest. */
  ol {
    margin: 0;
    padding: calc(8px + var(--_above, 0px)) 0 calc(8px + var(--_below, 0px));
    list-style: none;
  }

  li {
    padding-bottom: 16px;
  }

  li.arrived {
    animation: arrive var(--_duration-normal) var(--_easing);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    li.arrived {
      animation: none;
    }
  }

  .stamp {
    display: block;
    margin-bottom: 16px;
  }

  .stamp,
  .system {
    color: var(--_text-stamp);
    font-size: calc(12px * var(--_scale));
    line-height: calc(17px * var(--_scale));
    text-align: center;
  }

  .system {
    flex: 1;
    margin: 0;
    color: light-dark(#adadad, rgb(255 255 255 / 0.5));
  }

  .row {
    display: flex;
    gap: 10px;
    padding: 0 12px;
  }

  .out .row {
    flex-direction: row-reverse;
  }

  .avatar {
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: 4px;
  }

  .avatar .fill {
    fill: currentColor;
  }

  .bubble {
    position: relative;
    max-width: calc(100% - 100px);
    padding: 9px 12px;
    border-radius: 4px;
    background: var(--_incoming);
    color: var(--_text-in);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  /* The tail: a square on its corner at the middle of the avatar, behind the text. */
  .bubble::before {
    content: '';
    position: absolute;
    top: 15.5px;
    left: -3.5px;
    width: 9px;
    height: 9px;
    border-radius: 1.5px;
    background: inherit;
    transform: rotate(45deg);
  }

  .bubble .text {
    position: relative;
  }

  .out .bubble {
    background: var(--_outgoing);
    color: var(--_text-out);
  }

  .out .bubble::before {
    right: -3.5px;
    left: auto;
  }

  .link {
    color: var(--_text-link);
    cursor: pointer;
  }

  .out .link {
    color: var(--_text-link-out);
  }

  .emoticon {
    font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif;
    font-size: 1.18em;
    line-height: 0;
  }

  .screen [role='link']:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }

  .draft-mark {
    position: absolute;
    right: 0;
    width: 24px;
    padding-left: 6px;
    border-left: 2px solid var(--_accent);
    color: var(--_accent);
    font: 500 12px/18px var(--_font);
    text-align: center;
    white-space: nowrap;
    writing-mode: vertical-rl;
  }
`;
