import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where `vite` finds the server while developing. */
const server = process.env['VERMILION_SERVER'] ?? 'http://localhost:3000';

/** Large libraries in files of their own, so that a new version of ours does not send them again. */
const groups = [
  {
    name: 'bpmn',
    test: /node_modules[\\/](bpmn-js|diagram-js|bpmn-moddle|moddle|moddle-xml|saxen|min-dash|min-dom|tiny-svg|didi)/,
  },
  { name: 'feel', test: /node_modules[\\/](feelin|lezer-feel|@lezer|luxon|@bpmn-io[\\/]feel)/ },
  { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|vue-i18n|@intlify|pinia)[\\/]/ },
];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['source', ...defaultClientConditions] },
  plugins: [
    vue(),
    // Styles come whole and first (main.ts), so that the tokens stand after them.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: false })] }),
  ],
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    name: 'designer',
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    // The contrast of the tokens is computed from the file as it is.
    css: { include: /tokens\.css/ },
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 30_000,
    server: { deps: { inline: ['element-plus'] } },
  },
});
