import { css } from 'lit';

/** Fields, lines and forms of the panel, and the tools under its clock. */
export const formStyles = css`
  .control {
    flex: 1;
    min-width: 0;
    min-height: var(--_size-button);
    padding: 0 10px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    font-size: 13px;
    line-height: 20px;
  }

  /* The chevron of our other lists, drawn by two strokes: the strict header forbids pictures in styles. */
  select.control {
    padding: 0 28px 0 10px;
    background-image:
      linear-gradient(45deg, transparent calc(50% - 0.8px), currentcolor 0 calc(50% + 0.8px), transparent 0),
      linear-gradient(-45deg, transparent calc(50% - 0.8px), currentcolor 0 calc(50% + 0.8px), transparent 0);
    background-repeat: no-repeat;
    background-position:
      right 15px center,
      right 10px center;
    background-size: 5px 5px;
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }

  .control.few {
    flex: 0 0 88px;
  }

  .control::placeholder {
    color: var(--_faint);
    opacity: 1;
  }

  .control:focus {
    border-color: var(--_accent);
    outline: none;
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0 0 3px var(--_accent-soft);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    min-width: 0;
  }

  .line > .name {
    flex: none;
    min-width: 56px;
    color: var(--_soft);
    font-size: 13px;
    line-height: 20px;
  }

  .line > .control:not(.few) {
    flex: 1 1 140px;
  }

  .inset {
    padding: 0 var(--_space-5) var(--_space-2);
  }

  .tools {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    max-height: 45%;
    overflow: hidden auto;
    padding: var(--_space-3) var(--_space-5);
    border-bottom: 1px solid var(--_line);
    background: var(--_hover);
  }

  .snapshots {
    display: grid;
    gap: var(--_space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .snapshots li {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .snapshots .name {
    flex: 1;
    min-width: 0;
    font-size: 13px;
  }

  .snapshots .icon {
    flex: none;
    color: var(--_accent);
  }

  .deed,
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-2);
  }

  .deed .control:not(.few) {
    flex: 1 1 120px;
  }

  .order {
    padding: var(--_space-3) var(--_space-5) 0;
  }

  .field {
    display: grid;
    flex: 1 1 120px;
    gap: 2px;
    min-width: 0;
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
  }

  .field .control {
    width: 100%;
    color: var(--_ink);
  }

  .field.wide {
    flex-basis: 100%;
  }

  .order .foot {
    display: flex;
    flex: 1 0 100%;
    gap: var(--_space-2);
  }

  fieldset.tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 13px;
  }

  fieldset.tags legend {
    padding: 0;
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
  }

  fieldset.tags label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_size-target);
  }

  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  input[type='checkbox']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .search {
    display: flex;
    gap: var(--_space-2);
    padding: 0 var(--_space-5) var(--_space-2);
  }

  .search select {
    flex: 0 1 112px;
  }

  .find {
    position: relative;
    display: flex;
    flex: 1;
    min-width: 0;
  }

  .find .icon {
    position: absolute;
    top: calc(50% - 8px);
    left: 9px;
    color: var(--_faint);
    pointer-events: none;
  }

  .find .control {
    padding-left: 32px;
    appearance: none;
  }

  @media (forced-colors: active) {
    select.control {
      padding-right: 6px;
      background-image: none;
      appearance: auto;
    }
  }

  @container panel (min-width: 880px) {
    .tools {
      grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
      gap: var(--_space-2) var(--_space-6);
    }

    .tools .snapshots {
      grid-column: 1 / -1;
    }
  }

  @container panel (max-width: 439px) {
    .tools,
    .inset,
    .order,
    .search {
      padding-inline: var(--_space-4);
    }
  }
`;
