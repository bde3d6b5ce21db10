import { css } from 'lit';

/** The layer of marks behind a text; it is laid out like the text itself in `field-frame.styles.ts`. */
export const markStyles = css`
  .marks {
    position: absolute;
    inset: 0;
    overflow: hidden;
    color: transparent;
    pointer-events: none;
  }

  .marks mark {
    background: var(--_danger-soft);
    color: transparent;
    text-decoration: underline wavy var(--_danger) 1px;
    text-underline-offset: 4px;
    text-decoration-skip-ink: none;
  }
`;
