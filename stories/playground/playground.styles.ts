import { css } from 'lit';
import { laterTokens } from '../../components/internal/later-tokens.styles.js';
import { segmentStyles } from '../../components/internal/segments.styles.js';
import { base, buttons, tokens } from '../../components/internal/tokens.styles.js';

export const styles = [
  tokens,
  laterTokens,
  base,
  buttons,
  segmentStyles,
  css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      height: 100dvh;
      background: var(--_ground);
      container: page / inline-size;
    }

    header {
      display: flex;
      align-items: center;
      gap: var(--_space-4);
      min-height: 48px;
      padding: 0 var(--_space-5);
      border-bottom: 1px solid var(--_line);
      background: var(--_surface);
    }

    h1 {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      margin: 0;
      font-size: 15px;
      line-height: 24px;
      font-weight: 600;
    }

    h1 .icon {
      color: var(--_accent);
    }

    .account {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      min-width: 0;
      padding-left: var(--_space-4);
      border-left: 1px solid var(--_line);
      font-weight: 500;
    }

    .account svg {
      flex: none;
      width: 24px;
      height: 24px;
      border-radius: var(--_radius-small);
    }

    .account .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .tag {
      padding: 0 6px;
      border-radius: var(--_radius-small);
      background: var(--_sunken);
      color: var(--_soft);
      font-size: 12px;
      line-height: 20px;
      white-space: nowrap;
    }

    .tag.draft {
      background: var(--_accent-soft);
      color: var(--_accent);
    }

    .tools {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      margin-left: auto;
    }

    .drawer-toggle {
      display: none;
    }

    wechat-connection {
      min-height: 0;
    }

    .zones {
      display: grid;
      grid-template-columns: minmax(384px, 472px) minmax(423px, 1fr) minmax(384px, 512px);
      min-height: 0;
    }

    .zone {
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      background: var(--_surface);
    }

    .compose {
      border-right: 1px solid var(--_line);
    }

    .stage {
      background: var(--_ground);
    }

    .panel {
      overflow: auto;
      border-left: 1px solid var(--_line);
    }

    .zone > .head {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--_space-2);
      min-height: 56px;
      padding: var(--_space-2) var(--_space-5);
      border-bottom: 1px solid var(--_line);
    }

    .stage > .head {
      justify-content: center;
      gap: var(--_space-4);
      border-bottom-color: transparent;
    }

    .to {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: var(--_space-2);
      color: var(--_soft);
      font-size: 13px;
    }

    .to select {
      min-height: var(--_size-button);
      max-width: 168px;
      padding: 0 30px 0 var(--_space-3);
      border: 1px solid var(--_control);
      border-radius: var(--_radius-control);
      background: var(--_surface);
      color: var(--_ink);
      font-weight: 500;
      text-overflow: ellipsis;
      appearance: none;
      cursor: pointer;
    }

    .to select:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }

    .to .icon {
      position: absolute;
      right: 9px;
      pointer-events: none;
    }

    .scroll {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
      overflow: auto;
    }

    .scroll > * {
      display: flex;
      flex: 1 0 auto;
      flex-direction: column;
    }

    .asking {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: var(--_space-1) var(--_space-3);
      padding: 0 var(--_space-4) var(--_space-2);
      color: var(--_soft);
      font-size: 13px;
      line-height: 20px;
      font-variant-numeric: tabular-nums;
    }

    .problem {
      display: flex;
      flex: none;
      align-items: center;
      justify-content: center;
      gap: var(--_space-1);
      margin: 0;
      padding-bottom: var(--_space-2);
      color: var(--_danger);
      font-size: 12px;
      line-height: 18px;
    }

    .phone {
      display: flex;
      flex: 1;
      align-items: center;
      justify-content: center;
      min-height: 0;
      padding: 0 0 var(--_space-5);
      overflow: hidden;
    }

    .tabs {
      display: none;
    }

    @container page (max-width: 1199px) {
      .zones {
        position: relative;
        grid-template-columns: minmax(320px, 1fr) minmax(0, 455px);
      }

      .drawer-toggle {
        display: inline-flex;
      }

      .panel {
        position: absolute;
        top: 0;
        right: 0;
        bottom: 0;
        z-index: 2;
        width: min(480px, 100%);
        box-shadow: var(--_shadow-popover);
        visibility: hidden;
      }

      .panel.open {
        visibility: visible;
      }
    }

    @container page (max-width: 767px) {
      header {
        gap: var(--_space-2);
        padding: 0 var(--_space-4);
      }

      h1 span,
      .stage .to > span {
        position: absolute;
        clip-path: inset(50%);
      }

      .account .tag,
      .drawer-toggle {
        display: none;
      }

      .account {
        padding-left: 0;
        border-left: 0;
      }

      .zones {
        grid-template-columns: minmax(0, 1fr);
        height: 100%;
      }

      .zone {
        display: none;
      }

      .zones[data-zone='compose'] .compose,
      .zones[data-zone='phone'] .stage,
      .zones[data-zone='simulator'] .panel {
        display: flex;
      }

      .panel {
        position: static;
        width: auto;
        border: 0;
        box-shadow: none;
        visibility: visible;
      }

      .compose,
      .panel {
        border: 0;
      }

      .zone > .head {
        padding-inline: var(--_space-4);
      }

      .phone {
        padding: 0;
      }

      .phone wechat-phone:not([framed]) {
        align-self: stretch;
        width: 100%;
      }

      .tabs {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        border-top: 1px solid var(--_line);
        background: var(--_surface);
      }

      .tabs button {
        position: relative;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        min-height: 52px;
        padding: var(--_space-1);
        border: 0;
        border-top: 2px solid transparent;
        background: none;
        color: var(--_soft);
        font-size: 12px;
        line-height: 18px;
        font-weight: 500;
        cursor: pointer;
      }

      .tabs button[aria-current='true'] {
        border-top-color: var(--_accent);
        color: var(--_accent);
      }

      .tabs button:focus-visible {
        outline: 2px solid var(--_accent);
        outline-offset: -3px;
      }

      .badge {
        position: absolute;
        top: 4px;
        left: calc(50% + 8px);
        min-width: 16px;
        padding: 0 4px;
        border-radius: 8px;
        background: var(--_danger);
        color: var(--_on-accent);
        font-size: 12px;
        line-height: 16px;
        font-variant-numeric: tabular-nums;
      }
    }

    /* Order matters to ears too: compose, phone, simulator. */
    wechat-connection {
      display: contents;
    }

    .zones {
      grid-row: 2;
    }
  `,
];
