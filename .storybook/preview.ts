import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements';
import '../components/define.js';
import { surround, type Lang, type Scheme } from '../stories/frame.js';
import { theme } from './theme.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  initialGlobals: { scheme: 'light', lang: 'zh-CN' },
  globalTypes: {
    scheme: {
      description: 'Colours of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'alpha' },
    // A violation is an error here, as it is in the tests.
    a11y: { test: 'error' },
    docs: { codePanel: true, theme },
    options: { storySort: { order: ['Start', ['Embedding', 'Theming', 'Rules', 'Simulator'], 'Elements'] } },
  },
  decorators: [
    (story, { globals, title, name, viewMode }) => {
      // The two menus of the toolbar offer nothing else.
      const { scheme, lang } = globals as { scheme: Scheme; lang: Lang };
      return surround(story(), { scheme, lang, title: viewMode === 'docs' ? undefined : `${title}: ${name}` });
    },
  ],
};

export default preview;
