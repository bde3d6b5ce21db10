import { css } from 'lit';
import { composerStyles } from '../internal/message-composer.styles.js';

export const styles = [
  ...composerStyles,
  css`
    .picker {
      position: relative;
      border: 1px solid var(--_control);
      border-radius: var(--_radius-control);
    }

    .picker:hover {
      border-color: var(--_ink);
    }

    .picker:focus-within {
      border-color: var(--_accent);
      box-shadow:
        inset 0 0 0 1px var(--_accent),
        0 0 0 3px var(--_accent-soft);
    }

    .picker.wrong {
      border-color: var(--_danger);
      box-shadow: inset 0 0 0 1px var(--_danger);
    }

    .picker label {
      position: absolute;
      top: 6px;
      left: var(--_space-3);
      color: var(--_faint);
      font-size: 12px;
      line-height: 18px;
      pointer-events: none;
    }

    .picker select {
      display: block;
      width: 100%;
      min-height: 48px;
      padding: 23px calc(var(--_space-6) + 72px) 5px var(--_space-3);
      border: 0;
      border-radius: inherit;
      outline: none;
      background: transparent;
      font-weight: 500;
      line-height: 20px;
      text-overflow: ellipsis;
      appearance: none;
      cursor: pointer;
    }

    .picker select:disabled {
      background: var(--_sunken);
      color: var(--_faint);
      cursor: default;
    }

    .picker option {
      background: var(--_raised);
      color: var(--_ink);
    }

    .picker .aside {
      position: absolute;
      top: 0;
      right: var(--_space-3);
      bottom: 0;
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      color: var(--_soft);
      font-size: 12px;
      pointer-events: none;
    }

    @media (forced-colors: active) {
      .picker:focus-within {
        outline: 2px solid Highlight;
      }
    }
  `,
];
