import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('an application in TypeScript compiles against the npm build, and its mistakes are found', () => {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const tsc = at('../../node_modules/typescript/bin/tsc')
  const run = spawnSync(process.execPath, [tsc, '-p', at('npm-types')], { encoding: 'utf8' })
  expect(run.stdout).toBe('')
  expect(run.status).toBe(0)
})
