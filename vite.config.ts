import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ResolvedConfig } from 'vite';

import { withoutZod } from './src/app/web/without-zod.ts';

const fewestBytes = 1024;

/** The two fonts' latin letters are asked for at once, not after the style sheet has been read. */
function preloadFonts(): Plugin {
  return {
    name: 'cadans:preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .sort()
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head',
          })),
    },
  };
}

/** Beside every text file its compressed forms, `.gz` and `.br`, so that the server sends them as they lie there. */
function precompress(): Plugin {
  let resolved: ResolvedConfig | null = null;
  return {
    name: 'cadans:precompress',
    apply: 'build',
    configResolved(config) {
      resolved = config;
    },
    async closeBundle() {
      const outDir = resolved?.build.outDir ?? '';
      const files = await readdir(outDir, { recursive: true });
      for (const file of files.filter((name) => /\.(?:js|css|html|svg|webmanifest)$/.test(name))) {
        const path = join(outDir, file);
        const bytes = await readFile(path);
        if (bytes.length < fewestBytes) continue;
        const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: hint }));
      }
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/app/web'),
  plugins: [withoutZod(), react(), preloadFonts(), precompress()],
  build: {
    // `npm start` and `npm run build` give each build a folder of its own.
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
          ],
        },
      },
    },
  },
});
