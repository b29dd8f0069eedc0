import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

/** Another seed in every run; `SEGUE_SEED=7` repeats one. */
const SEED = Number(process.env.SEGUE_SEED ?? Date.now() % 1_000_000_007)
/** Mutated site configs in all; `SEGUE_FUZZ_RUNS=5000` tries fewer. */
const CONFIGS = Number(process.env.SEGUE_FUZZ_RUNS ?? 100_000)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// Two processes, as the machine has two cores: one alone would take six minutes of one, with nothing beside it.
test('a hundred thousand mutated site configs break nothing', async () => {
  const half = CONFIGS / 2
  expect(
    await Promise.all([
      runTests('hostile.test.ts', SEED, half),
      runTests('hostile.test.ts', SEED + 1, half),
    ]),
  ).toEqual([0, 0])
}, 780_000)

test('other histories than those of npm test are answered as the whole is', async () => {
  expect(await runTests('oracle/oracle.test.ts', SEED)).toBe(0)
}, 780_000)

/** Runs one file of the rules' tests with a seed in a process of its own, and gives its exit code. */
function runTests(file: string, seed: number, runs?: number): Promise<number | null> {
  console.log(`${file}: seed ${seed}${runs === undefined ? '' : `, ${runs} site configs`}`)
  const words = ['run', '--project', 'unit-node', `packages/rules/src/${file}`]
  const env = {
    ...process.env,
    SEGUE_SEED: `${seed}`,
    ...(runs !== undefined && { SEGUE_FUZZ_RUNS: `${runs}` }),
  }
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
    ...{ cwd: ROOT, env, stdio: 'inherit' },
  })
  // Out of time nothing of it goes on.
  onTestFinished(() => {
    child.kill()
  })
  return new Promise((resolve) => {
    child.on('exit', resolve)
  })
}
