import { css } from 'lit';

/** What surrounds every control: one line of label, key and counter above; the line below is in `note.styles.ts`. */
export const fieldFrame = css`
  .head {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    min-height: 20px;
    margin-bottom: var(--_space-1);
    font-size: 13px;
    line-height: 20px;
  }

  .head label,
  .head .label {
    flex: none;
    max-width: 60%;
    font-weight: 500;
  }

  .counter {
    flex: none;
    margin-left: auto;
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
    white-space: pre;
  }

  .counter.near {
    color: var(--_warning);
    font-weight: 600;
  }

  .counter.over {
    color: var(--_danger);
    font-weight: 600;
  }

  /* Too long for some contacts only is sent all the same. */
  .head:has(+ .box.warned) .counter.over {
    color: var(--_warning);
  }

  .box {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    transition: border-color var(--_duration-fast) var(--_easing);
  }

  .box:hover {
    border-color: var(--_ink);
  }

  .box:focus-within {
    border-color: var(--_accent);
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0 0 3px var(--_accent-soft);
  }

  .box.wrong,
  .box.wrong:focus-within {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .box.wrong:focus-within {
    box-shadow:
      inset 0 0 0 1px var(--_danger),
      0 0 0 3px var(--_danger-soft);
  }

  .box.warned {
    border-color: var(--_warning);
  }

  .box.off {
    border-color: var(--_line);
    background: var(--_sunken);
    color: var(--_faint);
  }

  .box.fixed {
    border-color: transparent;
    border-left: 2px solid var(--_line);
    border-radius: 0;
    background: var(--_hover);
  }

  /* The text itself: nobody may lay it out differently from the layer of marks behind it. */
  .control,
  .marks {
    display: block;
    width: 100%;
    margin: 0;
    padding: 6px var(--_space-3);
    border: 0;
    font: 400 14px/22px var(--_font);
    letter-spacing: normal;
    text-indent: 0;
  }

  .control {
    position: relative;
    outline: none;
    background: transparent;
    resize: none;
    color: inherit;
  }

  .control::placeholder {
    color: var(--_faint);
    opacity: 1;
  }

  @media (forced-colors: active) {
    .box:focus-within {
      outline: 2px solid Highlight;
    }

    .box.off {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
