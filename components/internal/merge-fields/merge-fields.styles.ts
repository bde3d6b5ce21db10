import { css } from 'lit';
import { chipStyles, popoverStyles } from '../token-editor/token-editor.styles.js';

/** The row of variables, the choice of whom to preview, and the list of those a text fails for. */
export const mergeStyles = [
  chipStyles,
  popoverStyles,
  css`
    .variables {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      padding-top: var(--_space-1);
    }

    .row .aside {
      color: var(--_faint);
      font-size: 12px;
      line-height: 18px;
    }

    .row kbd {
      padding: 0 5px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-small);
      font: 12px/16px var(--_font-code);
    }

    button.chip {
      max-width: 100%;
      cursor: pointer;
    }

    button.chip:hover {
      border-color: var(--_accent);
    }

    button.chip:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }

    button.chip:disabled {
      background: var(--_sunken);
      color: var(--_faint);
      cursor: default;
    }

    .preview-as {
      margin-top: var(--_space-2);
      padding-top: var(--_space-4);
      border-top: 1px solid var(--_line);
    }

    .preview-as .words {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-2);
      align-items: baseline;
      min-width: 0;
    }

    .preview-as .segments > button {
      max-width: 8em;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    @container (max-width: 399px) {
      .preview-as .segments > button {
        padding-inline: var(--_space-2);
      }
    }

    .token-list {
      width: 320px;
      padding: var(--_space-3);
      outline: none;
    }

    .token-list p {
      margin: 0;
    }

    .token-list .title {
      padding: 0 var(--_space-1) var(--_space-2);
      font-weight: 600;
    }

    .token-list ul {
      max-height: 264px;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }

    .token-list li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--_space-3);
      padding: 6px var(--_space-1);
      border-top: 1px solid var(--_line);
    }

    .token-list .name {
      font-weight: 500;
    }

    .token-list .value {
      min-width: 0;
      color: var(--_soft);
      font-size: 12px;
      line-height: 18px;
      overflow-wrap: anywhere;
    }

    .token-list .hint {
      padding: var(--_space-2) var(--_space-1) 0;
      color: var(--_faint);
      font-size: 12px;
    }

    @media (pointer: coarse) {
      button.chip {
        height: 32px;
      }
    }
  `,
];
