import { css } from 'lit';

/** The list of followers: a table where there is room, two lines each where there is not. */
export const followersStyles = css`
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding: var(--_space-4) var(--_space-5) var(--_space-2);
  }

  .list-tools {
    display: flex;
    gap: var(--_space-4);
    font-size: 13px;
    line-height: 20px;
  }

  .list-tools .link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }

  .list-tools .link[aria-pressed='false'] {
    color: var(--_soft);
  }

  /* Pressed is more than a colour. */
  .list-tools .link[aria-pressed='true'] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    padding: 0 calc(var(--_space-5) - var(--_space-2));
    color: var(--_soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .columns,
  .follower {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 160px 48px 56px;
    align-items: center;
    gap: 0 var(--_space-2);
    padding: 0 var(--_space-5);
  }

  .columns {
    color: var(--_faint);
    font-size: 12px;
    line-height: 24px;
  }

  .columns :nth-child(n + 3),
  .number {
    text-align: right;
  }

  .follower {
    grid-template-columns: 26px minmax(0, 1fr) 160px 48px 56px;
    position: relative;
    min-height: var(--_size-row);
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }

  .follower:hover {
    background: var(--_hover);
  }

  .follower[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 2px 0 var(--_accent);
  }

  .follower:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .avatar {
    width: 26px;
    height: 26px;
    border-radius: var(--_radius-small);
    forced-color-adjust: none;
  }

  .avatar .fill {
    fill: currentColor;
  }

  .follower .name {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--_space-2);
    font-weight: 500;
  }

  /* The columns in words: read aloud in a table, seen where there is no room for one. */
  .follower .standing {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .window {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    align-items: center;
    gap: var(--_space-2);
    white-space: nowrap;
  }

  .window.closed,
  .number {
    color: var(--_soft);
  }

  .window.warning {
    color: var(--_warning);
  }

  .window.danger,
  .number.danger {
    color: var(--_danger);
    font-weight: 600;
  }

  .bar {
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
    forced-color-adjust: none;
  }

  .bar span {
    display: block;
    height: 100%;
    min-width: 4px;
    border-radius: 2px;
    background: currentColor;
  }

  .window.calm .bar span {
    background: var(--_accent);
  }

  .more {
    margin: 0 calc(var(--_space-5) - var(--_space-3));
  }

  @container panel (max-width: 479px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 160px 48px;
    }

    .follower {
      grid-template-columns: 26px minmax(0, 1fr) 160px 48px;
    }

    .columns :nth-child(4),
    .month {
      display: none;
    }
  }

  @container panel (max-width: 439px) {
    .list-head,
    .columns,
    .follower {
      padding-inline: var(--_space-4);
    }

    .columns,
    .window,
    .number {
      display: none;
    }

    .follower {
      grid-template-columns: 36px minmax(0, 1fr);
      grid-template-rows: auto auto;
      gap: 0 var(--_space-3);
      padding-block: var(--_space-2);
    }

    .follower .avatar {
      grid-row: 1 / 3;
      width: 36px;
      height: 36px;
    }

    .follower .standing {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      white-space: normal;
      color: var(--_soft);
      font-size: 12px;
      line-height: 18px;
    }
  }

  @media (forced-colors: active) {
    .follower[aria-selected='true'] {
      border: 2px solid Highlight;
    }
  }
`;
