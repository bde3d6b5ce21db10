import { css } from 'lit';

/** Rows, bubbles and the card of template messages. Figures: WeUI's metrics where it has them, else measured by open clones of the app. */
export const chatStyles = css`
  .pale::before {
    content: attr(data-text);
    content: attr(data-text) / '';
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

  ol {
    margin: 0;
    padding: 8px 0 24px;
    list-style: none;
  }

  li + li {
    margin-top: 16px;
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
    color: var(--_text-stamp);
    font-size: 12px;
    line-height: 17px;
    text-align: center;
  }

  .system {
    flex: 1;
    margin: 0;
    color: var(--_text-stamp);
    font-size: 12px;
    line-height: 17px;
    text-align: center;
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

  .link:focus-visible,
  .action:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }

  .row:has(.card) {
    padding: 0 16px;
  }

  .card {
    position: relative;
    flex: 1;
    min-width: 0;
    padding: 16px 16px 0;
    border-radius: 8px;
    background: var(--_card);
    overflow-wrap: anywhere;
  }

  .card .title {
    font-weight: 500;
    line-height: 24px;
  }

  .card .date {
    margin-top: 2px;
    color: var(--_text-hint);
    font-size: 12px;
    line-height: 17px;
  }

  .card dl {
    display: grid;
    grid-template-columns: fit-content(5em) minmax(0, 1fr);
    gap: 0 16px;
    margin: 12px 0 0;
    padding-bottom: 16px;
    font-size: 15px;
    line-height: 24px;
  }

  .card .parameter {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }

  .card .whole {
    display: block;
  }

  .card dt {
    color: var(--_text-stamp);
  }

  .card dd {
    min-width: 0;
    margin: 0;
    white-space: pre-wrap;
  }

  .card .action {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 48px;
    border-top: 0.5px solid var(--_hairline);
    font-size: 15px;
    cursor: pointer;
  }

  .card .action::after {
    content: '';
    width: 7px;
    height: 7px;
    margin-right: 3px;
    border: solid var(--_text-hint);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }

  /* The whole card leads where its last row says. */
  .card .action::before {
    content: '';
    position: absolute;
    inset: 0;
  }
`;
