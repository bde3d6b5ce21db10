import { css } from 'lit';

/** The fields of a template; loaded with them. */
export const styles = css`
  /* The list of templates, once one is chosen and no other can be. */
  .picker.off {
    border-color: var(--_line);
  }

  .picker.fixed {
    border-color: transparent;
    border-left: 2px solid var(--_line);
    border-radius: 0;
  }

  .picker select:disabled {
    opacity: 1;
  }

  .picker.fixed select:disabled {
    background: var(--_hover);
    color: var(--_ink);
  }

  .group {
    display: grid;
    gap: 10px var(--_space-3);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  @container (min-width: 480px) {
    .group {
      grid-template-columns: 1fr 1fr;
    }

    .group > :not(.half) {
      grid-column: 1 / -1;
    }
  }

  [part='reach'] {
    color: var(--_soft);
  }

  .jump {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding-top: var(--_space-2);
  }

  @container (max-width: 319px) {
    .jump .segments > button {
      padding-inline: 2px;
    }
  }

  details summary {
    width: fit-content;
    border-radius: 2px;
    color: var(--_soft);
    font-size: 13px;
    line-height: 24px;
    font-weight: 500;
    cursor: pointer;
  }

  details summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  details[open] summary {
    margin-bottom: var(--_space-2);
  }

  .filled {
    margin-left: var(--_space-2);
    color: var(--_accent);
    font-weight: 400;
  }
`;
