/**
 * `npm run test:soak`: the long versions of tests that `npm test` has in small, by suite, each bounded to 15 minutes. With
 * a name, only that suite: `npm run test:soak -- tabs`. They use what was built last; `npm run build` builds.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const FOLDER = join(ROOT, 'e2e/soak')
const SUITE_MS_MAX = 900_000
const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.soak.ts'))
  .map((file) => file.replace('.soak.ts', ''))
const [name] = process.argv.slice(2)
if (name !== undefined && !known.includes(name)) {
  console.error(`There is no suite ${name}. Known: ${known.join(', ')}.`)
  process.exit(1)
}

const results = known.filter((suite) => name === undefined || suite === name).map(run)
for (const { suite, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${suite}  ${seconds} s`)
process.exit(results.every(({ passed }) => passed) ? 0 : 1)

function run(suite) {
  const since = Date.now()
  const words = ['run', '--project', 'soak', `e2e/soak/${suite}.soak.ts`]
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...words],
    { cwd: ROOT, stdio: 'inherit', timeout: SUITE_MS_MAX },
  )
  return { suite, passed: status === 0, seconds: Math.round((Date.now() - since) / 1_000) }
}
