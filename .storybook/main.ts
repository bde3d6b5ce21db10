import type { StorybookConfig } from '@storybook/web-components-vite';
import { readManifest } from '../test/tools/manifest.js';

/** Where the preview imports the manifest from: it is read from the sources, not from a build that may be old. */
const MANIFEST = 'virtual:custom-elements';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/docs/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing leaves this machine: no telemetry, no news, no question for a newer version.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [
      ...(vite.plugins ?? []),
      {
        name: 'manifest',
        resolveId: (id) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
        load: async (id) =>
          id === `\0${MANIFEST}` ? `export default ${JSON.stringify(await readManifest())}` : undefined,
      },
    ],
  }),
};

export default config;
