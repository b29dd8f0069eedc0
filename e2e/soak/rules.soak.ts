import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Another seed in every run; `SEGUE_SEED=7` repeats one. */
const SEED = process.env.SEGUE_SEED ?? String(Date.now() % 1_000_000_007)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test.each([
  ['hostile.test.ts', 'a hundred thousand mutated site configs break nothing'],
  ['oracle/oracle.test.ts', 'other histories than those of npm test are answered as the whole is'],
])(
  '%s: %s',
  (file) => {
    console.log(`seed ${SEED}`)
    const words = ['run', '--project', 'unit-node', `packages/rules/src/${file}`]
    const env = { ...process.env, SEGUE_FUZZ_RUNS: '100000', SEGUE_SEED: SEED }
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      ...{ cwd: ROOT, env, stdio: 'inherit' },
    })
    expect(status).toBe(0)
  },
  800_000,
)
