import { defineConfig } from 'vite';

// Plot makes a number format as soon as it is loaded, for which a browser first loads its tables: as much time as all else of a chart, which prints none.
const eager = 'new Intl.NumberFormat(locale)';
const lazyNumberFormat = {
  name: 'lazy-number-format',
  transform(code, id) {
    if (!id.endsWith('/plot/src/format.js')) {
      return null;
    }

    if (!code.includes(eager)) {
      this.error('Plot makes its number format in another way than before.');
    }

    return code.replace(eager, `{ format: number => ${eager}.format(number) }`);
  },
};

export default defineConfig({
  plugins: [lazyNumberFormat],
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
