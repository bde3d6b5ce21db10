import { css } from 'lit';

/** The segmented control; loaded with whatever shows one. */
export const segmentStyles = css`
  .segments {
    display: inline-flex;
    gap: 2px;
    padding: 2px;
    border-radius: 8px;
    background: var(--_sunken);
  }

  .segments > button {
    min-height: calc(var(--_size-button) - 4px);
    padding: 0 var(--_space-3);
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--_soft);
    font-size: 13px;
    line-height: 20px;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .segments > button[aria-checked='true'],
  .segments > button[aria-selected='true'] {
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: 0 1px 2px rgb(40 34 20 / 0.1);
  }

  .segments > button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .segments > button[aria-checked='true'],
    .segments > button[aria-selected='true'] {
      border: 2px solid Highlight;
    }
  }
`;

/** A line with a label and such a control. */
export const rowStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-3);
  }

  .row .label {
    font-size: 13px;
    line-height: 20px;
    font-weight: 500;
  }
`;
