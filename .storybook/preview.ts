import type { Preview } from '@storybook/web-components-vite';
import 'infra-topology/define';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { layout: 'fullscreen', a11y: { test: 'error' }, docs: { story: { inline: false, height: '620px' } } },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', items: ['light dark', 'light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light dark' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = String(globals.scheme);
      return story();
    },
  ],
};

export default preview;
