import { css } from 'lit';

/**
 * The design tokens, once. Every element adopts them; those that only later parts need are in `later-tokens.styles.ts`.
 *
 * A page overrides any `--wechat-…` property at any height (`:root`, one element, a part of the page): inside we read
 * the private twin `--_…`, which falls back to our value. Dark comes only from the `color-scheme` an element inherits
 * or from its own `scheme` attribute, never from the system alone.
 */
export const tokens = css`
  :host {
    --_surface: var(--wechat-color-surface, light-dark(#ffffff, #1e1c19));
    --_raised: var(--wechat-color-raised, light-dark(#ffffff, #292621));
    --_sunken: var(--wechat-color-sunken, light-dark(#ece9e2, #100f0d));
    --_hover: var(--wechat-color-hover, light-dark(#f6f4ef, #272420));
    --_ink: var(--wechat-color-ink, light-dark(#1d1b17, #ece8df));
    --_soft: var(--wechat-color-soft, light-dark(#5c574d, #bbb5a9));
    --_faint: var(--wechat-color-faint, light-dark(#6b655a, #a09a8e));
    --_line: var(--wechat-color-line, light-dark(#e3dfd6, #34312b));
    --_control: var(--wechat-color-control, light-dark(#8a8478, #7d776e));
    --_accent: var(--wechat-color-accent, light-dark(#2747b8, #93a8ff));
    --_accent-hover: var(--wechat-color-accent-hover, light-dark(#1d3899, #afbfff));
    --_accent-soft: var(--wechat-color-accent-soft, light-dark(#e9edfb, #252c4a));
    --_on-accent: var(--wechat-color-on-accent, light-dark(#ffffff, #10142a));
    --_danger: var(--wechat-color-danger, light-dark(#b0281a, #ff9282));
    --_danger-soft: var(--wechat-color-danger-soft, light-dark(#fcebe7, #3f211c));
    --_warning: var(--wechat-color-warning, light-dark(#86560a, #e5b45a));
    --_success: var(--wechat-color-success, light-dark(#2b6b3f, #84c796));

    --_space-1: var(--wechat-space-1, 4px);
    --_space-2: var(--wechat-space-2, 8px);
    --_space-3: var(--wechat-space-3, 12px);
    --_space-4: var(--wechat-space-4, 16px);
    --_space-5: var(--wechat-space-5, 20px);
    --_space-6: var(--wechat-space-6, 24px);
    --_radius-control: var(--wechat-radius-control, 6px);
    --_radius-panel: var(--wechat-radius-panel, 10px);
    --_size-button: var(--wechat-size-button, 32px);
    --_duration-fast: var(--wechat-duration-fast, 120ms);
    --_duration-normal: var(--wechat-duration-normal, 180ms);
    --_easing: var(--wechat-easing, cubic-bezier(0.2, 0, 0, 1));
    --_font: var(
      --wechat-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'HarmonyOS Sans SC',
      'Microsoft YaHei UI',
      'Noto Sans CJK SC',
      sans-serif
    );
  }

  :host([scheme='light']) {
    color-scheme: light;
  }

  :host([scheme='dark']) {
    color-scheme: dark;
  }

  @media (pointer: coarse) {
    :host {
      --_size-button: var(--wechat-size-button, 44px);
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_soft: var(--_ink);
      --_faint: var(--_ink);
      --_line: var(--_control);
    }
  }
`;

/** What every element of the tool starts from: box model, type, focus, hidden. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    font: 400 14px/22px var(--_font);
    line-break: strict;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  /* Written text stays where it is written; WebKit takes 15 seconds to make a megabyte pretty. */
  textarea {
    text-wrap: wrap;
  }

  time {
    white-space: nowrap;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 1ms !important;
      animation-duration: 1ms !important;
    }
  }
`;

/** Buttons: `.main` (one per panel), plain (second), `.quiet`. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--_size-button);
    padding: 0 var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_ink);
    font-size: 13px;
    line-height: 20px;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color var(--_duration-fast) var(--_easing);
  }

  .button:hover {
    background: var(--_hover);
  }

  .button.main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.main:hover {
    background: var(--_accent-hover);
  }

  .button.accent {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_soft);
  }

  .button.quiet:hover {
    background: var(--_hover);
    color: var(--_ink);
  }

  .button.icon {
    width: var(--_size-button);
    padding: 0;
  }

  .button[aria-disabled='true'],
  .button:disabled {
    border-color: var(--_line);
    background: var(--_sunken);
    color: var(--_faint);
    cursor: default;
  }

  .link {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }

  .button:focus-visible,
  .link:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
