import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page. Nothing is inlined: the content security policy lets scripts, styles and fonts come from files only. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron 45 carries a newer Chromium than this; nothing else ever loads the page.
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
});
