import { css } from 'lit';

/** The chip of a variable, in a text and beside it. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    box-sizing: border-box;
    max-width: 100%;
    height: 22px;
    margin: 0 1px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
    color: var(--_accent);
    font: 500 13px/20px var(--_font);
    vertical-align: top;
    white-space: nowrap;
    cursor: default;
    user-select: none;
  }

  .chip .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .chip.unknown {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  /* As on the phone: words that can be tapped, and signs. */
  .chip.link.known {
    display: inline;
    height: auto;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
    vertical-align: baseline;
    white-space: inherit;
  }

  .chip.emoticon {
    height: 22px;
    margin: 0;
    padding: 0 1px;
    border: 0;
    background: none;
    font: 18px/22px 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', var(--_font);
  }

  .chip.selected {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .chip.link.selected,
  .chip.emoticon.selected {
    background: var(--_accent-soft);
  }

  .chip.unknown.selected {
    outline-color: var(--_danger);
  }

  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }

    .chip.unknown {
      border-style: dashed;
    }

    .chip.link.known {
      color: LinkText;
    }

    .chip.selected {
      outline-color: Highlight;
    }
  }
`;

/** What opens in the top layer. */
export const popoverStyles = css`
  .token-menu,
  .token-dialog,
  .token-list {
    position: fixed;
    inset: auto;
    margin: 0;
    width: max-content;
    max-width: min(320px, calc(100vw - 16px));
    padding: var(--_space-1);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_shadow-popover);
    font: 400 14px/22px var(--_font);
  }
`;

/** The chips, the menu at the caret and the dialog of a chip. */
export const tokenStyles = [
  chipStyles,
  popoverStyles,
  css`
  .tokens {
    cursor: text;
  }

  .tokens.lines,
  .marks:has(+ .lines) {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .tokens:empty::before,
  .tokens.empty::before {
    float: left;
    height: 0;
    color: var(--_faint);
    content: attr(data-placeholder);
    pointer-events: none;
  }

  .marks .chip {
    visibility: hidden;
  }

  .marks mark:has(.chip) {
    border-radius: var(--_radius-small);
  }

  .token-menu {
    min-width: 200px;
    max-height: 260px;
    overflow-y: auto;
  }

  .token-menu .item {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-4);
    min-height: 36px;
    padding: 0 var(--_space-2);
    border-radius: var(--_radius-control);
    cursor: pointer;
  }

  .token-menu .item:hover {
    background: var(--_hover);
  }

  .token-menu .item[aria-selected='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .token-menu .name {
    flex: none;
    max-width: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 500;
  }

  .token-menu .value {
    overflow: hidden;
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .token-dialog {
    width: 320px;
    max-height: calc(100vh - 16px);
    overflow-y: auto;
    padding: var(--_space-4);
  }

  .token-dialog p {
    margin: 0;
  }

  .token-dialog .title {
    margin-bottom: var(--_space-3);
    font-weight: 600;
  }

  .token-dialog label span {
    display: block;
    margin-bottom: var(--_space-1);
    font-size: 13px;
    line-height: 20px;
    font-weight: 500;
  }

  .token-dialog .entry {
    box-sizing: border-box;
    width: 100%;
    min-height: var(--_size-control);
    padding: 6px var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    outline: none;
    background: var(--_surface);
  }

  .token-dialog .entry:focus {
    border-color: var(--_accent);
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0 0 3px var(--_accent-soft);
  }

  .token-dialog .entry::placeholder {
    color: var(--_faint);
    opacity: 1;
  }

  .token-dialog .hint {
    min-height: 18px;
    margin: var(--_space-1) 0 var(--_space-2);
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
  }

  .token-dialog .hint.wrong {
    color: var(--_danger);
  }

  .token-dialog .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    margin-top: var(--_space-4);
  }

  .token-dialog .buttons .quiet {
    margin-right: auto;
    padding-inline: 0;
  }

  @media (forced-colors: active) {
    .token-menu .item[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .token-dialog .entry:focus {
      outline: 2px solid Highlight;
    }
  }
`,
];
