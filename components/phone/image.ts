import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { shownImage } from '../../wechat/message/shown-image.js';
import type { PhoneMessage } from './message.js';

/** A picture, without a bubble. Its room is reserved, so that nothing moves when it loads. */
export function imageBubble({ context }: PhoneMessage): TemplateResult {
  const media = context?.media;
  const { width, height } = shownImage(media ?? { width: 0, height: 0 });
  const size = ref((box) => {
    if (!(box instanceof HTMLElement)) return;
    box.style.setProperty('width', `${width * 100}cqi`);
    box.style.setProperty('height', `${height * 100}cqi`);
  });
  return media
    ? html`<img class="picture" part="picture" alt="图片" src=${media.url} referrerpolicy="no-referrer" ${size} />`
    : html`<div class="picture" part="picture" role="img" aria-label="图片" ${size}></div>`;
}

export const styles = css`
  .picture {
    flex: none;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_pressed);
    object-fit: cover;
  }
`;
