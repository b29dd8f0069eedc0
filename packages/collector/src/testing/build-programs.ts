import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** The collector's programs, built from source into a folder of their own. */
export interface BuiltPrograms {
  readonly main: string
  readonly remove: () => Promise<void>
}

/**
 * Builds what the real build would, without waiting for it. The folder lies inside the package, so that imports of
 * packages from npm resolve.
 */
export async function buildPrograms(): Promise<BuiltPrograms> {
  const cache = join(PACKAGE, '.cache')
  await mkdir(cache, { recursive: true })
  const outdir = await mkdtemp(join(cache, 'programs-'))
  await build({
    entryPoints: {
      main: join(PACKAGE, 'src', 'main.ts'),
      'store-process': join(PACKAGE, 'src', 'store', 'store-process.ts'),
      'lint-process': join(PACKAGE, 'src', 'check', 'lint-process.ts'),
      'audience-process': join(PACKAGE, 'src', 'audiences', 'audience-process.ts'),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['segue:source'],
    external: EXTERNAL,
    plugins: [rawText],
    logLevel: 'warning',
  })
  return { main: join(outdir, 'main.js'), remove: () => rm(outdir, { recursive: true }) }
}

/** `import text from './file?raw'`, as the real build and the tests have it. */
const rawText: Plugin = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.slice(0, -'?raw'.length)),
      namespace: 'raw',
    }))
    build.onLoad({ filter: /.*/, namespace: 'raw' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }))
  },
}

const PACKAGE = join(import.meta.dirname, '..', '..')
const EXTERNAL = [
  '@duckdb/node-api',
  'css-tree',
  'fastify',
  'isbot',
  'mmdb-lib',
  'nanoid',
  'nodemailer',
  'pino',
  'valibot',
  '@valibot/*',
]
