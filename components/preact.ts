/** `import type {} from 'wechat-composer/preact'` once in a project tells Preact's JSX of our tags. */
import type { HTMLAttributes } from 'preact';
import type { WechatElements } from './jsx.js';

// Brings the tags along; an import of nothing would be left out of the published types.
export type * from './index.js';

/** What Preact gives to every tag. */
type Common = { [Tag in keyof HTMLElementTagNameMap]: HTMLAttributes<HTMLElementTagNameMap[Tag]> };

declare module 'preact' {
  // The framework's own namespace, and the one interface of it that others may add to.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends WechatElements<Common> {}
  }
}
