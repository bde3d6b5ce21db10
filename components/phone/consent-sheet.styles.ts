import { css } from 'lit';

/** Figures: WeUI's half-screen dialog, its check boxes and its medium buttons. */
export const consentSheetStyles = css`
  .mask {
    position: absolute;
    z-index: 1;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: end;
    overflow: clip;
    border-radius: inherit;
    background: light-dark(rgb(0 0 0 / 0.5), rgb(0 0 0 / 0.8));
  }

  .half {
    display: flex;
    flex-direction: column;
    min-height: 255px;
    max-height: 75%;
    padding: 0 24px calc(16px + var(--_foot, 0px));
    border-radius: 12px 12px 0 0;
    background: var(--_incoming);
    font-size: calc(17px * var(--_scale));
    line-height: calc(24px * var(--_scale));
    overflow-wrap: anywhere;
    animation: rise 0.3s var(--_easing);
  }

  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }

  .half .asker {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    min-height: 64px;
    font-size: calc(15px * var(--_scale));
    font-weight: 500;
    line-height: calc(20px * var(--_scale));
  }

  .half .asker .avatar {
    width: 24px;
    height: 24px;
    border-radius: 4px;
  }

  .half .words {
    flex: none;
    margin-bottom: 8px;
    font-weight: 500;
  }

  .half ul {
    flex: 1;
    min-height: 0;
    margin: 0 -24px;
    padding: 0 24px;
    overflow: hidden auto;
    list-style: none;
  }

  .half li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 0;
    border-bottom: 0.5px solid var(--_hairline);
  }

  .half label {
    display: flex;
    gap: 12px;
    align-items: start;
    padding: 12px 0;
    cursor: pointer;
  }

  .half .always {
    flex: none;
    gap: 8px;
    padding: 16px 0;
    color: light-dark(rgb(0 0 0 / 0.7), rgb(255 255 255 / 0.7));
    font-size: calc(14px * var(--_scale));
    line-height: calc(20px * var(--_scale));
  }

  .half input {
    position: relative;
    flex: none;
    width: 20px;
    height: 20px;
    margin: calc(12px * var(--_scale) - 10px) 0 0;
    border: 1.5px solid light-dark(rgb(0 0 0 / 0.3), rgb(255 255 255 / 0.3));
    border-radius: 50%;
    appearance: none;
    cursor: pointer;
  }

  .half .always input {
    margin-top: calc(10px * var(--_scale) - 10px);
  }

  .half input:checked {
    border-color: #07c160;
    background: #07c160;
  }

  .half input:checked::after {
    content: '';
    position: absolute;
    top: 3px;
    left: 6px;
    width: 5px;
    height: 9px;
    border: solid #ffffff;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }

  .half .unfold {
    min-width: 44px;
    color: var(--_text-link);
    font-size: calc(14px * var(--_scale));
  }

  .half dl {
    grid-column: 1 / -1;
    margin: 0 0 12px 32px;
    padding: 12px;
    border-radius: 8px;
    background: var(--_bar);
    font-size: calc(14px * var(--_scale));
    line-height: calc(22px * var(--_scale));
  }

  .half dl > div {
    display: flex;
    gap: 12px;
  }

  .half dt {
    flex: none;
    max-width: 50%;
    color: var(--_text-stamp);
  }

  .half dd {
    min-width: 0;
    margin: 0;
  }

  .half .answers {
    display: flex;
    flex: none;
    gap: 16px;
    justify-content: center;
  }

  .half .answers button {
    flex: 0 1 128px;
    min-height: 40px;
    padding: 8px 16px;
    border-radius: 8px;
    font-weight: 500;
    line-height: 1.4;
  }

  .half .refuse {
    background: var(--_pressed);
  }

  .half :is(button, input):focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
`;
