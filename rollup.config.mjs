/**
 * Builds everything that runs outside the tests. Workspace packages are bundled in from source; packages from npm
 * stay imports on the server and are bundled for the browser.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import commonjs from '@rollup/plugin-commonjs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { dts } from 'rollup-plugin-dts'
import esbuild, { minify } from 'rollup-plugin-esbuild'
import { measureBytes, toBytesText } from './checks/bytes-report.mjs'

const source = 'segue:source'
/**
 * For what pages are handed: a sum stands for a template, which is another text only for objects that say what they are
 * worth, and a method for an arrow.
 */
const OURS = { unsafe: true, unsafe_methods: true }

/** What pages are handed. */
const scripts = () => [
  snippet('packages/sdk/src/snippet.ts', 'packages/sdk/dist/segue.js'),
  snippet('packages/sdk/src/stub.ts', 'packages/sdk/dist/stub.js', {}),
  ...['experiments', 'figures', 'rules', 'watch', 'facts', 'sessions', 'hints', 'purchases'].map(
    pack,
  ),
  ...['content', 'layout', 'scripts', 'merge-tags', 'redirect'].map(pack),
  ...['engagement', 'links', 'forms', 'media', 'frustration'].map(pack),
  ...['vitals', 'context', 'display'].map(pack),
  ...['consent', 'properties', 'local-only'].map(pack),
  ...['visitor-cookie', 'visitor-links', 'user-tokens', 'cookieless'].map(pack),
  ...['explain', 'preview', 'export-my-data', 'privacy', 'debug', 'vitals'].map(part),
]

/** What runs on servers, what applications bundle, the studio and the shop. */
const programs = () => [
  siteConfigSchema('packages/protocol'),
  ...['index', 'server'].flatMap((entry) => [
    npmEntry('packages/sdk', entry),
    npmTypes('packages/sdk', entry),
  ]),
  server('packages/collector', {
    main: 'src/main.ts',
    'store-process': 'src/store/store-process.ts',
    'lint-process': 'src/check/lint-process.ts',
    'audience-process': 'src/audiences/audience-process.ts',
  }),
  server('packages/cli', { segue: 'src/main.ts' }),
  app('packages/studio', { studio: 'src/main.tsx' }, ['src/index.html'], ['src/styles']),
  server('demo-site', { main: 'src/main.ts' }),
  snippet('demo-site/src/browser/shop.ts', 'demo-site/dist/assets/shop.js'),
  snippet('demo-site/src/browser/trail-finder.ts', 'demo-site/dist/assets/trail-finder.js'),
  styles('demo-site/src/styles', 'demo-site/dist/assets/shop.css'),
]

/** One half with `--configHalf`, as `scripts/build.mjs` asks for them; else everything. */
export default ({ configHalf }) =>
  [...(configHalf === 'programs' ? [] : scripts()), ...(configHalf === 'scripts' ? [] : programs())]
    .flat()
    .filter((config) => inputsOf(config).every((file) => existsSync(file)))

/**
 * A script for a tag: one file, no imports, as small as it gets. Its map lies beside it; nobody serves that. Where the
 * page took away what the script begins with, that stays the script's own trouble; the stub sees to it itself.
 */
function snippet(input, file, guard = { banner: 'try{', footer: '}catch{}' }) {
  return {
    input,
    output: { file, format: 'iife', sourcemap: 'hidden', ...guard },
    plugins: [browserResolve(), compile(), letForConst(), smallest(OURS), reportBytes(file)],
  }
}

function pack(name) {
  return snippet(`packages/sdk/src/packs/${name}.ts`, `packages/sdk/dist/pack-${name}.js`)
}

/** A module that the snippet imports when somebody asks for it: whole in itself. */
function part(name) {
  const file = `packages/sdk/dist/part-${name}.js`
  return {
    input: `packages/sdk/src/parts/${name}.ts`,
    output: { file, format: 'es', sourcemap: 'hidden' },
    plugins: [browserResolve(), compile(), letForConst(), smallest(OURS), reportBytes(file)],
  }
}

/** The ESM entry for applications that bundle. */
function npmEntry(folder, entry) {
  return {
    input: `${folder}/src/${entry}.ts`,
    output: { file: `${folder}/dist/${entry}.js`, format: 'es', sourcemap: true },
    plugins: [browserResolve(), compile()],
  }
}

function npmTypes(folder, entry) {
  return {
    input: `${folder}/src/${entry}.ts`,
    output: { file: `${folder}/dist/${entry}.d.ts`, format: 'es' },
    plugins: [nodeResolve({ exportConditions: [source], extensions: ['.ts'] }), dts()],
  }
}

/** The parser of site configs, and from it the JSON Schema that editors read. */
function siteConfigSchema(folder) {
  const entry = server(folder, { config: 'src/config/index.ts' })
  const write = afterWrite(async () => {
    const { toJsonSchema } = await import(pathToFileURL(`${folder}/dist/config.js`).href)
    const text = `${JSON.stringify(toJsonSchema(), null, 2)}\n`
    writeFileSync(`${folder}/dist/site-config.schema.json`, text)
  })
  return { ...entry, plugins: [...entry.plugins, write] }
}

/** Node programs. */
function server(folder, entries) {
  return {
    input: inFolder(folder, entries),
    output: {
      dir: `${folder}/dist`,
      format: 'es',
      sourcemap: true,
      chunkFileNames: '[name]-[hash].js',
    },
    external: (id) => !/^[./]|^@segue\//.test(id),
    plugins: [rawText(), nodeResolve({ exportConditions: [source] }), compile()],
  }
}

/** A web app: split scripts, one style sheet, its page. */
function app(folder, entries, pages, styleFolders) {
  return {
    input: inFolder(folder, entries),
    output: {
      dir: `${folder}/dist/assets`,
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    },
    plugins: [
      browserResolve(),
      // The special functions of @stdlib are CommonJS.
      commonjs(),
      compile({ jsx: 'automatic', jsxImportSource: 'preact' }),
      // A twentieth of what the smallest takes, which was a sixth of the whole build, for a twelfth more bytes.
      minify({ target: 'es2022' }),
      afterWrite(() => {
        for (const page of pages)
          copyFileSync(join(folder, page), join(folder, 'dist', fileName(page)))
        for (const name of styleFolders) {
          joinStyles(join(folder, name), `${folder}/dist/assets/${Object.keys(entries)[0]}.css`)
        }
      }),
    ],
  }
}

/** Style sheets in the order of their names, joined. Rollup wants an input, so it gets an empty one. */
function styles(folder, file) {
  if (!existsSync(folder)) return []
  return {
    input: 'empty',
    output: { file: `${dirname(file)}/.styles.js` },
    plugins: [
      {
        name: 'empty',
        resolveId: (id) => (id === 'empty' ? id : null),
        load: (id) => (id === 'empty' ? 'export {}' : null),
        generateBundle(_, bundle) {
          for (const name of Object.keys(bundle)) delete bundle[name]
          joinStyles(folder, file)
        },
      },
    ],
  }
}

function joinStyles(folder, file) {
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'))
}

function browserResolve() {
  return nodeResolve({ browser: true, exportConditions: [source, 'browser', 'production'] })
}

function compile(options = {}) {
  return esbuild({ target: 'es2022', ...options })
}

function smallest(more) {
  return terser({
    module: true,
    compress: {
      ecma: 2020,
      passes: 3,
      unsafe_arrows: true,
      pure_getters: true,
      keep_fargs: false,
      // A function called once compresses better as one of many than spread into its caller.
      inline: 1,
      ...more,
    },
    format: { comments: false },
  })
}

/**
 * One keyword in place of two compresses better: the compiler has checked what is constant. As long as before, for the
 * map.
 */
function letForConst() {
  const write = (code) => code.replace(/(^\s*|\()const /gm, '$1let   ')
  return { name: 'let-for-const', renderChunk: (code) => ({ code: write(code), map: null }) }
}

/** `import sql from './x.sql?raw'` gives the file as text, as Vite does in the tests. */
function rawText() {
  return {
    name: 'raw-text',
    async resolveId(id, importer) {
      return id.endsWith('?raw') ? join(dirname(importer), id) : null
    },
    load(id) {
      if (!id.endsWith('?raw')) return null
      return `export default ${JSON.stringify(readFileSync(id.slice(0, -4), 'utf8'))}`
    },
  }
}

/** Writes `<file>.bytes.json` beside a script and prints it, so that every build says what it weighs. */
function reportBytes(file) {
  return {
    name: 'report-bytes',
    writeBundle(_, bundle) {
      const [chunk] = Object.values(bundle)
      const report = measureBytes(chunk.code, chunk.map)
      writeFileSync(`${file}.bytes.json`, `${JSON.stringify(report, null, 2)}\n`)
      console.log(toBytesText(file, report))
    },
  }
}

function afterWrite(work) {
  return { name: 'after-write', writeBundle: work }
}

function inFolder(folder, entries) {
  return Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, `${folder}/${file}`]),
  )
}

function inputsOf({ input }) {
  const inputs = typeof input === 'string' ? [input] : Object.values(input)
  return inputs.filter((name) => name !== 'empty')
}

function fileName(path) {
  return path.slice(path.lastIndexOf('/') + 1)
}
