import { css } from 'lit';

/** The phones: side by side on warm ground where there is room, one in a tab where there is not. */
export const phonesStyles = css`
  .desk {
    display: flex;
    flex: 1;
    min-height: 0;
  }

  .desk > .stage {
    display: flex;
    flex: none;
    justify-content: center;
    gap: var(--_space-2);
    overflow: hidden auto;
    padding: 0 var(--_space-4);
    border-right: 1px solid var(--_line);
    background: var(--_ground);
  }

  .log .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_ground);
  }

  .device {
    display: flex;
    flex-direction: column;
    /* The phone with its bezel, and a gutter at either side. */
    width: 423px;
    min-height: 0;
  }

  .log .device {
    width: auto;
    height: 720px;
  }

  .device-head {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_space-2);
    min-height: 56px;
    font-size: 13px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }

  .device-head .avatar {
    flex: none;
    width: 26px;
    height: 26px;
    border-radius: var(--_radius-small);
    forced-color-adjust: none;
  }

  .device-head .control {
    flex: 0 1 auto;
    border-color: transparent;
    background: none;
    font-size: 14px;
    font-weight: 600;
  }

  .device-head .control:hover {
    border-color: var(--_control);
  }

  .device-head .window {
    display: inline;
    color: var(--_soft);
  }

  .device-head .window.warning {
    color: var(--_warning);
  }

  .device-head .window.danger {
    color: var(--_danger);
    font-weight: 600;
  }

  .device > .problem {
    margin: 0 var(--_space-4) var(--_space-2);
  }

  .glass {
    flex: 1;
    min-height: 420px;
  }

  .device-head,
  .device .actions {
    padding-inline: var(--_space-4);
  }

  .device .actions {
    flex: none;
    border-top: 0;
  }
`;
