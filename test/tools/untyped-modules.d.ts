// Packages that ship no types: only what the project takes from them.

declare module 'eslint-plugin-lit-a11y' {
  import type { Linter } from 'eslint';

  const plugin: { readonly configs: { readonly recommended: Linter.Config } };
  export default plugin;
}

declare module 'eslint-plugin-wc' {
  import type { Linter } from 'eslint';

  const plugin: { readonly configs: Readonly<Record<'flat/recommended' | 'flat/best-practice', Linter.Config>> };
  export default plugin;
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Manifest } from './element-manifest.js';

  export function cli(options: { readonly argv: readonly string[]; readonly noWrite: boolean }): Promise<Manifest>;
}
