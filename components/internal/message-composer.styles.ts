import { css } from 'lit';
import { noteStyles } from './note.styles.js';
import { base, buttons, tokens } from './tokens.styles.js';

/** What every composer looks like: fields that scroll with the page, a foot with the issues and the main action. */
export const composerStyles = [
  tokens,
  base,
  buttons,
  noteStyles,
  css`
    :host {
      container-type: inline-size;
      background: var(--_surface);
    }

    .fields {
      display: grid;
      flex: 1 0 auto;
      align-content: start;
      gap: 10px var(--_space-3);
      padding: var(--_space-4) var(--_space-5);
    }

    /* A word without an end scrolls or breaks inside its control. */
    .fields > * {
      min-width: 0;
    }

    .foot {
      position: sticky;
      bottom: 0;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2) var(--_space-3);
      min-height: 56px;
      padding: var(--_space-2) var(--_space-5);
      border-top: 1px solid var(--_line);
      background: var(--_surface);
    }

    /* Room for the verdict and the draft, so that neither moves anything when it comes. */
    .standing {
      display: flex;
      flex: 1 1 160px;
      flex-wrap: wrap;
      align-content: center;
      gap: 0 var(--_space-3);
      min-width: 0;
      min-height: 40px;
    }

    .verdict-line {
      flex: 1 1 100%;
      min-width: 0;
    }

    .verdict {
      display: flex;
      align-items: flex-start;
      gap: var(--_space-1);
      font-size: 13px;
      line-height: 20px;
      color: var(--_faint);
    }

    .verdict.error {
      color: var(--_danger);
      font-weight: 500;
    }

    .verdict.warning {
      color: var(--_warning);
    }

    .verdict.success {
      color: var(--_success);
    }

    .verdict .icon {
      flex: none;
      margin-top: 2px;
    }

    .verdict .link {
      margin-left: var(--_space-1);
    }

    .actions {
      display: flex;
      flex: none;
      gap: var(--_space-2);
      margin-left: auto;
    }

    @container (max-width: 399px) {
      .fields,
      .foot {
        padding-inline: var(--_space-4);
      }

      .standing {
        flex-basis: 100%;
        min-height: 20px;
      }

      .verdict-line {
        flex-basis: 0;
      }
    }
  `,
];
