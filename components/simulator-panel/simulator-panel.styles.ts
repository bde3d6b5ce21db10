import { css } from 'lit';

/** The panel's frame: clock, account, what a person does, tabs, problems. */
export const panelStyles = css`
  /* Its size is contained, so in a row that shrinks to its content it would have none. */
  :host {
    min-width: 280px;
    height: 100%;
  }

  .panel {
    container: panel / inline-size;
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--_surface);
  }

  h2,
  p,
  dl,
  ol,
  pre {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
  }

  .aside,
  .note {
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  code,
  pre {
    font: 12px/18px var(--_font-code);
  }

  .tag {
    padding: 1px 6px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
    white-space: nowrap;
  }

  .empty {
    padding: var(--_space-4) var(--_space-5);
    color: var(--_soft);
  }

  .clock {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    min-height: 56px;
    padding: var(--_space-2) var(--_space-5);
    border-bottom: 1px solid var(--_line);
  }

  .clock .state {
    display: flex;
    color: var(--_accent);
  }

  .clock .now {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_space-2);
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .clock time {
    white-space: nowrap;
  }

  .clock .moves {
    display: flex;
    gap: var(--_space-2);
  }

  /* Where the head has no room for it, the jump by a minute stands among the tools below. */
  .tools .minute {
    display: none;
  }

  .body {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    padding-bottom: var(--_space-5);
  }

  .actions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    padding: var(--_space-3) var(--_space-5) var(--_space-3);
    border-top: 1px solid var(--_line);
  }

  .actions form {
    display: flex;
    gap: var(--_space-2);
  }

  .actions .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 0 calc(-1 * var(--_space-2));
  }

  .actions .button.quiet:not(.icon) {
    padding-inline: var(--_space-2);
  }

  .button[aria-expanded='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .problem,
  .failure {
    display: flex;
    gap: 6px;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-control);
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 12px;
    line-height: 18px;
  }

  .problem .icon,
  .failure .icon {
    flex: none;
    margin-top: 1px;
  }

  .failure {
    margin: var(--_space-3) var(--_space-5);
  }

  .panel > .problem,
  .followers > .problem,
  .log .problem {
    margin: var(--_space-2) var(--_space-5);
  }

  .problem > span {
    flex: 1;
  }

  .problem .link,
  .failure .link {
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
  }

  .account {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-3) var(--_space-5) 0;
  }

  .account .note {
    flex: 1 0 100%;
  }

  .choice {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: var(--_space-2);
    min-width: 0;
    color: var(--_soft);
    font-size: 13px;
    line-height: 20px;
    white-space: nowrap;
  }

  .choice .control {
    color: var(--_ink);
  }

  .log {
    padding-top: var(--_space-3);
    border-top: 1px solid var(--_line);
  }

  .tab-line {
    padding: 0 var(--_space-5) var(--_space-3);
  }

  .tab-line .segments {
    max-width: 100%;
    overflow-x: auto;
  }

  /* One line at every width: the hour over the day, then without the tag, then without the jump by a minute. */
  @container panel (max-width: 619px) {
    .clock time {
      display: flex;
      flex-direction: column-reverse;
      line-height: 20px;
    }

    .clock .between {
      display: none;
    }

    .clock .day {
      color: var(--_soft);
      font-size: 12px;
      font-weight: 400;
    }
  }

  @container panel (max-width: 479px) {
    /* The icon and the button beside it say the same. */
    .clock .tag {
      display: none;
    }
  }

  @container panel (max-width: 439px) {
    .clock,
    .account,
    .actions,
    .tab-line {
      padding-inline: var(--_space-4);
    }

    .clock .minute {
      display: none;
    }

    .tools .minute {
      display: inline-flex;
    }

    .choice {
      flex: 1 1 100%;
    }

    .choice .control {
      flex: 1;
    }

    .choice > span {
      min-width: 48px;
    }
  }

  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
