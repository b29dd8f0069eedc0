/**
 * Installs the dependencies and builds, each only when what it depends on has changed since the last time. Uses Node
 * built-ins only: it is the first thing that runs on a fresh clone.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Makes sure that `node_modules` fits the lock file. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Segue needs Node 20.19 or newer; this is ${process.versions.node}.`)
  }
  const manifests = ['package.json', 'package-lock.json', ...workspaceManifests()]
  once('packages', manifests, ['node_modules'], () => {
    console.log('Installing packages …')
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

/** Makes sure that every `dist` folder fits its sources; tells what the scripts weigh unless it is to be quiet. */
export function build({ isQuiet = false } = {}) {
  const sources = [
    'rollup.config.mjs',
    'scripts/build.mjs',
    'package-lock.json',
    'tsconfig.base.json',
  ]
    .concat(workspaceManifests())
    .concat(
      ...readdirSync(join(ROOT, 'packages')).map((name) => filesBelow(`packages/${name}/src`)),
    )
    .concat(filesBelow('demo-site/src'))
  once('build', sources, OUTPUTS, () => {
    console.log('Building …')
    run(process.execPath, [join('scripts', 'build.mjs')], isQuiet ? 'ignore' : 'inherit')
  })
}

/** Runs a program in the repository and stops everything with its message when it fails. */
export function run(command, words, stdout = 'inherit') {
  const windows = process.platform === 'win32' && command === 'npm'
  const stdio = ['inherit', stdout, 'inherit']
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio, shell: windows })
  if (status !== 0) stop(`\`${command} ${words.join(' ')}\` failed (exit code ${status}).`)
}

/** Does `work` unless the contents of `inputs` are those of the last time and every output is there. */
function once(name, inputs, outputs, work) {
  const stamp = join(ROOT, '.cache', `${name}.stamp`)
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  const here = outputs.every((path) => existsSync(join(ROOT, path)))
  if (here && before === fingerprint(inputs)) return
  work()
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  writeFileSync(stamp, fingerprint(inputs))
}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) {
    const path = join(ROOT, file)
    if (existsSync(path)) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function workspaceManifests() {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`)
  return [...packages, 'demo-site', 'e2e', 'bench', 'checks'].map((at) => `${at}/package.json`)
}

function filesBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((file) => statSync(join(ROOT, file)).isFile())
    .sort()
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

const OUTPUTS = [
  'packages/sdk/dist/segue.js',
  'packages/sdk/dist/pack-experiments.js',
  'packages/sdk/dist/pack-figures.js',
  'packages/sdk/dist/pack-rules.js',
  'packages/sdk/dist/pack-content.js',
  'packages/sdk/dist/pack-watch.js',
  'packages/sdk/dist/pack-facts.js',
  'packages/sdk/dist/pack-sessions.js',
  'packages/sdk/dist/pack-purchases.js',
  'packages/sdk/dist/pack-engagement.js',
  'packages/sdk/dist/pack-links.js',
  'packages/sdk/dist/pack-forms.js',
  'packages/sdk/dist/pack-media.js',
  'packages/sdk/dist/pack-frustration.js',
  'packages/sdk/dist/pack-vitals.js',
  'packages/sdk/dist/pack-context.js',
  'packages/sdk/dist/pack-display.js',
  'packages/sdk/dist/part-explain.js',
  'packages/sdk/dist/part-preview.js',
  'packages/sdk/dist/part-export-my-data.js',
  'packages/sdk/dist/part-vitals.js',
  'packages/sdk/dist/part-privacy.js',
  'packages/sdk/dist/part-debug.js',
  'packages/protocol/dist/site-config.schema.json',
  'packages/collector/dist/main.js',
  'packages/collector/dist/store-process.js',
  'packages/collector/dist/lint-process.js',
  'packages/cli/dist/segue.js',
  'packages/studio/dist/index.html',
  'demo-site/dist/main.js',
]
