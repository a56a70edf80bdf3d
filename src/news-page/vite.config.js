import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2023',
    // The first of each that has light-dark().
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Nothing inline: the page's content security policy allows neither data: nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Names without digests: a build leaves nothing old beside it, and an ETag tells whether a file has changed.
    rollupOptions: { output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: 'page[extname]' } },
  },
  server: {
    // `npm run dev` beside a running local head.
    proxy: { '/api': process.env.NEWS_API ?? 'http://127.0.0.1:7071' },
  },
});
