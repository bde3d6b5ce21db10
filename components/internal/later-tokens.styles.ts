import { css } from 'lit';

/** Tokens that nothing needs which a composer or a phone shows at first: they come with the first part that loads later. */
export const laterTokens = css`
  :host {
    --_ground: var(--wechat-color-ground, light-dark(#f5f3ee, #151411));
    --_radius-small: var(--wechat-radius-small, 4px);
    --_size-control: var(--wechat-size-control, 36px);
    --_size-row: var(--wechat-size-row, 40px);
    --_size-target: var(--wechat-size-target, 32px);
    --_shadow-popover: var(
      --wechat-shadow-popover,
      light-dark(0 1px 2px rgb(40 34 20 / 0.06), 0 1px 2px rgb(0 0 0 / 0.4))
    );
    --_font-code: var(
      --wechat-font-family-code,
      ui-monospace,
      'SF Mono',
      'JetBrains Mono',
      'Cascadia Mono',
      'Noto Sans Mono CJK SC',
      monospace
    );
  }

  @media (pointer: coarse) {
    :host {
      --_size-control: var(--wechat-size-control, 44px);
      --_size-row: var(--wechat-size-row, 44px);
      --_size-target: var(--wechat-size-target, 44px);
    }
  }
`;
