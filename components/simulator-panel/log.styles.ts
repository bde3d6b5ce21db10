import { css } from 'lit';

/** The way of the last message, and the logs of calls, pushes and faults. */
export const logStyles = css`
  .delivery {
    padding-top: var(--_space-4);
    padding-bottom: var(--_space-3);
    border-top: 1px solid var(--_line);
  }

  .delivery h2 {
    padding: 0 var(--_space-5) var(--_space-2);
  }

  .delivery h2 code {
    margin-left: auto;
    color: var(--_soft);
    font-weight: 400;
  }

  .delivery li {
    position: relative;
    display: grid;
    grid-template-columns: 64px 8px minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 var(--_space-3);
    padding: 3px var(--_space-5);
    font-size: 13px;
    line-height: 20px;
  }

  .delivery time,
  .delivery code {
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--_success);
    forced-color-adjust: none;
    transform: translateY(-1px);
  }

  .failed .dot {
    background: var(--_danger);
  }

  .failed code {
    color: var(--_danger);
  }

  .awaited .dot {
    border: 1.5px solid var(--_control);
    background: none;
  }

  /* The line from step to step. */
  .delivery li:not(:last-child)::before {
    content: '';
    position: absolute;
    top: 20px;
    bottom: -6px;
    left: calc(var(--_space-5) + 64px + var(--_space-3) + 3px);
    width: 2px;
    background: var(--_line);
  }

  .call {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2);
    width: 100%;
    min-height: var(--_size-target);
    padding: 4px var(--_space-5);
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }

  .call:hover {
    background: var(--_hover);
  }

  .call:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .call time {
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .call .errcode {
    color: var(--_success);
  }

  .call.refused .errcode {
    color: var(--_danger);
    font-weight: 600;
  }

  .log li.open {
    margin: 0 var(--_space-2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
    overflow: hidden;
  }

  /* New calls wait above the log until they are asked for. */
  .news {
    display: block;
    width: 100%;
    min-height: var(--_size-target);
    border: 0;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
    cursor: pointer;
    position: sticky;
    top: 0;
    z-index: 1;
  }

  .news:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .push .what {
    min-width: 0;
  }

  .push .outcome {
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
    text-align: right;
  }

  .push.delivered .outcome {
    color: var(--_success);
  }

  .push.waiting .outcome {
    color: var(--_warning);
  }

  .push.dropped .outcome {
    color: var(--_danger);
  }

  .attempts li {
    display: grid;
    grid-template-columns: 64px 8px minmax(0, 1fr);
    align-items: baseline;
    gap: 0 var(--_space-3);
    font-size: 13px;
    line-height: 20px;
  }

  .attempts time {
    color: var(--_soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .attempts .answer {
    grid-column: 3;
    color: var(--_soft);
  }

  .attempts .failed {
    color: var(--_danger);
  }

  .callback {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
    padding: 0 var(--_space-5) var(--_space-2);
    font-size: 13px;
  }

  .checked {
    display: flex;
    gap: 6px;
    padding: 0 var(--_space-5) var(--_space-2);
    color: var(--_success);
    font-size: 12px;
    line-height: 18px;
  }

  .faults ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .faults li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    min-height: var(--_size-target);
    padding: 4px var(--_space-5);
    font-size: 13px;
  }

  .open .call {
    padding-inline: calc(var(--_space-3) - 1px);
    background: var(--_hover);
  }

  .open .call.refused {
    background: var(--_danger-soft);
  }

  .detail {
    display: grid;
    gap: 2px;
    padding: var(--_space-3);
  }

  .detail .sentence {
    font-weight: 600;
  }

  .detail .rule {
    color: var(--_soft);
    font-size: 13px;
    line-height: 20px;
  }

  .detail dl {
    display: grid;
    gap: 2px;
    margin-top: var(--_space-1);
  }

  .detail dl div {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: var(--_space-2);
    font-size: 13px;
    line-height: 20px;
  }

  .detail dt {
    color: var(--_faint);
  }

  .detail dd {
    margin: 0;
  }

  .detail .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-top: var(--_space-2);
  }

  .detail .foot:not(:has(*)) {
    display: none;
  }

  .rule-id {
    margin-left: auto;
    color: var(--_soft);
  }

  .detail pre {
    padding: var(--_space-2);
    border-radius: var(--_radius-small);
    background: var(--_hover);
    white-space: pre-wrap;
  }

  @container panel (max-width: 479px) {
    .delivery li code {
      grid-column: 3;
    }
  }

  @container panel (max-width: 439px) {
    .delivery h2,
    .delivery li,
    .callback,
    .checked,
    .faults li,
    .call {
      padding-inline: var(--_space-4);
    }

    .delivery li:not(:last-child)::before {
      left: calc(var(--_space-4) + 64px + var(--_space-3) + 3px);
    }
  }
`;
