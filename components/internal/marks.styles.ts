import { css } from 'lit';

/** The layer of marks behind a text, laid out like the text itself. */
export const markStyles = css`
  .marks {
    display: block;
    width: 100%;
    margin: 0;
    padding: 6px var(--_space-3);
    border: 0;
    font: 400 14px/22px var(--_font);
    letter-spacing: normal;
    text-indent: 0;
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
