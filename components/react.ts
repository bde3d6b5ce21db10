/** `import type {} from 'wechat-composer/react'` once in a project tells React's JSX of our tags. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { WechatElements } from './jsx.js';

// Brings the tags along; an import of nothing would be left out of the published types.
export type * from './index.js';

/** What React gives to every tag. */
type Common = {
  [Tag in keyof HTMLElementTagNameMap]: DetailedHTMLProps<
    HTMLAttributes<HTMLElementTagNameMap[Tag]>,
    HTMLElementTagNameMap[Tag]
  >;
};

declare module 'react' {
  // The framework's own namespace, and the one interface of it that others may add to.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends WechatElements<Common> {}
  }
}
