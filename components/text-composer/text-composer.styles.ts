import { css } from 'lit';
import { fieldFrame } from '../internal/field-frame.styles.js';
import { composerStyles } from '../internal/message-composer.styles.js';

export const styles = [
  ...composerStyles,
  fieldFrame,
  css`
    .control {
      min-height: calc(22px * 5 + 14px);
      field-sizing: content;
    }

    .bar {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      padding: 2px var(--_space-3) 2px var(--_space-1);
      border-top: 1px solid var(--_line);
    }

    .tools {
      display: flex;
      flex: none;
      gap: 2px;
    }

    /* Within the frame of the text, which cuts off what goes beyond it. */
    .tools .button:focus-visible {
      outline-offset: -2px;
    }

    .tools .button[aria-expanded='true'] {
      background: var(--_accent-soft);
      color: var(--_accent);
    }

    .characters,
    .failed {
      margin-left: auto;
      color: var(--_faint);
      font-size: 12px;
      line-height: 18px;
      font-variant-numeric: tabular-nums;
    }

    .failed {
      display: flex;
      gap: var(--_space-1);
      color: var(--_danger);
    }

    .tool {
      inset: auto;
      max-height: calc(100vh - 16px);
      margin: 0;
      padding: 0;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-panel);
      background: var(--_raised);
      color: var(--_ink);
      box-shadow: 0 12px 32px rgb(40 34 20 / 0.16);
      outline: none;
    }

    @media (forced-colors: active) {
      .tools .button[aria-expanded='true'] {
        border: 2px solid Highlight;
      }
    }
  `,
];
