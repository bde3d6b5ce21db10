import { css } from 'lit';

/** The card of template messages and subscription notices. Figures: our choice after WeUI's form preview, since no source has the app's. */
export const styles = css`
  .row:has(.card) {
    padding: 0 16px;
  }

  .card {
    position: relative;
    flex: 1;
    min-width: 0;
    padding: 16px 16px 0;
    border-radius: 8px;
    background: light-dark(#ffffff, #191919);
    overflow-wrap: anywhere;
  }

  .card .head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 50px;
    margin: -16px 0 14px;
    border-bottom: 0.5px solid var(--_hairline);
    color: var(--_text-stamp);
    font-size: calc(13px * var(--_scale));
    line-height: calc(18px * var(--_scale));
  }

  .card .head .avatar {
    width: 22px;
    height: 22px;
    border-radius: 3px;
  }

  .card .sender {
    flex: 1;
    min-width: 0;
  }

  .card .head > :last-child {
    flex: none;
    width: 20px;
    margin-right: -2px;
  }

  .card .title {
    font-weight: 500;
    line-height: calc(24px * var(--_scale));
  }

  .card .date {
    margin-top: 2px;
    color: var(--_text-hint);
    font-size: calc(12px * var(--_scale));
    line-height: calc(17px * var(--_scale));
  }

  .card dl {
    display: grid;
    grid-template-columns: fit-content(5em) minmax(0, 1fr);
    gap: 0 16px;
    margin: 12px 0 0;
    padding-bottom: 16px;
    font-size: calc(15px * var(--_scale));
    line-height: calc(24px * var(--_scale));
  }

  .card .parameter {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }

  .card .whole {
    display: block;
  }

  .card .first:not(:last-child) {
    margin-bottom: 8px;
  }

  .card .remark:not(:first-child) {
    margin-top: 8px;
  }

  .card dt {
    color: var(--_text-stamp);
  }

  .card dd {
    min-width: 0;
    margin: 0;
    white-space: pre-wrap;
  }

  .card .action {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 48px;
    border-top: 0.5px solid var(--_hairline);
    font-size: calc(15px * var(--_scale));
    cursor: pointer;
  }

  .card .action::after {
    content: '';
    width: 7px;
    height: 7px;
    margin-right: 3px;
    border: solid var(--_text-hint);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }

  /* The whole card leads where its last row says. */
  .card .action::before {
    content: '';
    position: absolute;
    inset: 0;
  }
`;
