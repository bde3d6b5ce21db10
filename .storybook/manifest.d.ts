declare module 'virtual:custom-elements' {
  import type { Manifest } from '../test/tools/element-manifest.js';

  const manifest: Manifest;
  export default manifest;
}
