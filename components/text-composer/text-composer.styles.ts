import { css } from 'lit';
import { composerStyles } from '../internal/message-composer.styles.js';

export const styles = [
  ...composerStyles,
  css`
    .control {
      min-height: calc(22px * 5 + 14px);
      field-sizing: content;
    }
  `,
];
