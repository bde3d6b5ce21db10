import { css } from 'lit';

/** What the tools have in common; loaded with the first of them. */
export const toolStyles = css`
  .tool form {
    display: grid;
    gap: 10px;
    width: min(320px, 100vw - 16px);
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }

  .tool .head label {
    max-width: none;
  }

  .tool .title {
    margin: 0;
    font-size: 14px;
    line-height: 22px;
    font-weight: 600;
  }

  .tool select.control {
    padding-right: var(--_space-6);
    appearance: none;
    cursor: pointer;
    text-overflow: ellipsis;
  }

  .tool .control {
    min-height: calc(var(--_size-control) - 2px);
  }

  .tool option {
    background: var(--_raised);
    color: var(--_ink);
  }

  .tool .chevron {
    position: absolute;
    top: 0;
    right: var(--_space-3);
    bottom: 0;
    display: flex;
    align-items: center;
    color: var(--_soft);
    pointer-events: none;
  }

  .tool .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    justify-content: flex-end;
  }

  .tool .ways .remove {
    margin-right: auto;
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .picker {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    width: min(320px, 100vw - 16px);
    padding: var(--_space-3) var(--_space-2) var(--_space-2);
  }

  .picker .search,
  .picker .note,
  .picker .shelf-title {
    margin: 0 var(--_space-1);
  }

  .picker .shelf-title {
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
  }

  .picker .shelf {
    display: grid;
    gap: var(--_space-1);
    max-height: min(264px, 50vh);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .picker [role='row'] {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
  }

  .picker [role='gridcell'] {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 0;
    height: max(40px, var(--_size-target));
    padding: 0;
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    font: 24px/1 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', var(--_font);
    cursor: pointer;
  }

  .picker [role='gridcell']:hover {
    background: var(--_hover);
  }

  .picker [role='gridcell']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    background: var(--_accent-soft);
  }

  .picker .named {
    min-height: 18px;
    color: var(--_soft);
  }
`;
