import { css } from 'lit';

/** What every screen over the chat has. */
export const screenStyles = css`
  .over {
    display: flex;
    flex-direction: column;
  }

  .pane {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
  }

  .over .home {
    background: none;
  }

  .over button {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .over button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 4px;
  }

  /* As with the chat: around the phone where there is an outside. */
  .pane:focus {
    outline: none;
  }

  :host([framed]) .bezel:has(.pane:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  :host(:not([framed])) .screen:has(.pane:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
