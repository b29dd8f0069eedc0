/**
 * `npm run bench`: bundles the packages under measurement and the measurements themselves, each on its own, then runs
 * them. The packages are measured as what ships: minified bundles that the measurements load as files.
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url))
const bundle = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  absWorkingDir: inFolder('.'),
  outdir: inFolder('dist'),
  logLevel: 'warning',
}

await build({
  ...bundle,
  entryPoints: { rules: '@segue/rules', protocol: '@segue/protocol' },
  conditions: ['segue:source'],
  minify: true,
})
await build({
  ...bundle,
  entryPoints: {
    main: 'src/main.ts',
    'decide-cold': 'src/rules/decide-cold.ts',
    limit: 'src/collector/servers/limit.ts',
    sqlite: 'src/collector/servers/sqlite.ts',
  },
  platform: 'node',
  packages: 'external',
})

const { main } = await import(pathToFileURL(inFolder('dist/main.js')).href)
await main({ words: process.argv.slice(2), root: inFolder('..') })
