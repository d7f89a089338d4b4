import { defineConfig } from 'vite';
import house from '../vite.config.js';

/** Of the house's configuration what makes the code what is shipped: stand-ins and short templates. */
export default defineConfig((environment) => {
  const {
    plugins = [],
    resolve = {},
    optimizeDeps = {},
  } = house({ ...environment, mode: 'stories', command: 'build' });
  return { plugins, resolve, optimizeDeps };
});
