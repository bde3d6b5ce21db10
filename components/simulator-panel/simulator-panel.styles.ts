import { css } from 'lit';

/** The panel's frame: clock, what the chosen follower does, problems. */
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

  .clock .moves {
    display: flex;
    gap: var(--_space-2);
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
    margin: 0 calc(-1 * var(--_space-3));
  }

  .control {
    flex: 1;
    min-width: 0;
    min-height: var(--_size-button);
    padding: 0 10px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
  }

  .control::placeholder {
    color: var(--_faint);
    opacity: 1;
  }

  .control:focus {
    border-color: var(--_accent);
    outline: none;
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0 0 3px var(--_accent-soft);
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

  .failure,
  .body > .problem {
    margin: var(--_space-3) var(--_space-5);
  }

  @container panel (max-width: 479px) {
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

    /* The icon and the button beside it say the same. */
    .clock .tag {
      display: none;
    }
  }

  @container panel (max-width: 439px) {
    .clock,
    .actions {
      padding-inline: var(--_space-4);
    }
  }

  @container panel (max-width: 359px) {
    .clock .now {
      flex-basis: 80%;
    }
  }

  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
