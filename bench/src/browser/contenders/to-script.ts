import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { VARIANT } from '../page.ts'

/** Bundles a snippet of `browser/snippets` as a site's own build would: one minified script. */
export function toScript(root: string, name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'bench/src/browser/snippets', `${name}.ts`)],
    define: { VARIANT_HTML: JSON.stringify(VARIANT), 'process.env.NODE_ENV': '"production"' },
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' },
  })
  return outputFiles[0]?.text ?? ''
}
