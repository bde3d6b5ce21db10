import { css } from 'lit';
import { fieldFrame } from '../internal/field-frame.styles.js';
import { laterTokens } from '../internal/later-tokens.styles.js';
import { markStyles } from '../internal/marks.styles.js';
import { noteStyles } from '../internal/note.styles.js';
import { base, buttons, tokens } from '../internal/tokens.styles.js';

export const styles = [
  tokens,
  laterTokens,
  base,
  buttons,
  noteStyles,
  fieldFrame,
  markStyles,
  css`
    /* However long the line in it: in a grid it is as wide as its column. */
    :host {
      min-width: 0;
    }

    .key {
      flex: 0 1 auto;
      min-width: 0;
      overflow: hidden;
      color: var(--_faint);
      font: 12px/18px var(--_font-code);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .optional {
      color: var(--_faint);
      font-size: 12px;
      line-height: 18px;
    }

    .ruler {
      position: absolute;
      left: 0;
      bottom: 0;
      height: 2px;
      background: var(--_accent);
      opacity: 0.55;
      pointer-events: none;
    }

    .box:focus-within .ruler {
      height: 3px;
      opacity: 1;
    }

    .ruler.near {
      background: var(--_warning);
    }

    .ruler.over {
      background: var(--_danger);
      opacity: 1;
    }

    .box.warned .ruler.over {
      background: var(--_warning);
    }

    @media (forced-colors: active) {
      .ruler {
        display: none;
      }
    }

    .control,
    .marks {
      min-height: calc(var(--_size-control) - 2px);
      padding-block: calc((var(--_size-control) - 24px) / 2);
      white-space: pre;
      overflow-wrap: normal;
      text-wrap: nowrap;
    }

    /* The marks follow by script: were they a scroller themselves, browsers would give them the focus first. */
    .control {
      overflow-x: auto;
      overflow-y: hidden;
      scrollbar-width: none;
    }

    /* One line is one line high whatever stands in it: what is typed lays out the control, and not the page around it. */
    @supports (contain-intrinsic-size: 20ch 1lh) {
      .control[rows='1'] {
        contain: size layout;
        contain-intrinsic-size: 20ch 1lh;
      }
    }

    select.control {
      height: calc(var(--_size-control) - 2px);
      padding-block: 0;
      padding-right: var(--_space-6);
      appearance: none;
      cursor: pointer;
      text-overflow: ellipsis;
    }

    select.control option {
      background: var(--_raised);
      color: var(--_ink);
    }

    .marks .break::before {
      color: var(--_danger);
      content: '↵';
    }

    .chevron {
      position: absolute;
      top: 0;
      right: var(--_space-3);
      bottom: 0;
      display: flex;
      align-items: center;
      color: var(--_soft);
      pointer-events: none;
    }
  `,
];
