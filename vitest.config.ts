import { defineConfig } from 'vitest/config'

const source = { resolve: { conditions: ['segue:source', 'node', 'import', 'default'] } }
const preactJsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const
/**
 * What judges single frames or seconds, or has a page live by the test's own clock: a second browser at work would make it
 * judge the machine.
 */
const FRAMES = [
  'e2e/proof.test.ts',
  'e2e/dom/streaming.test.ts',
  'e2e/sdk/late.test.ts',
  'e2e/sdk/delivery-dead.test.ts',
  'e2e/studio/publish-seen.test.ts',
  'e2e/certificates/*.test.ts',
]
/** What runs in Node alone, and changes nothing that another file could see: its modules are loaded once for all. */
const NODE = [
  'packages/{protocol,rules,stats,collector,cli}/src/**/*.test.ts',
  'bench/src/**/*.test.ts',
]
const e2e = {
  // A busy machine can starve a browser for seconds. What needs another try is told in the output.
  retry: 2,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is awaited comes late on a busy machine; a second, the runner's own limit, is no promise of ours.
  expect: { poll: { timeout: 20_000 } },
  // The files of a worker share its browser.
  isolate: false,
}
const unit = {
  // Those of the collector wait for its drains and for the disk.
  maxWorkers: 3,
  // Far above what any needs: only what hangs shall fail by time, also on a machine that is busy.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  setupFiles: ['checks/set-up-units.ts'],
}

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        ...preactJsx,
        ssr: source,
        test: {
          ...unit,
          name: 'unit',
          // A fresh world for each file, and no new process: that would take as long as its tests.
          pool: 'vmThreads',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'demo-site/src/**/*.test.ts',
            'checks/**/*.test.ts',
          ],
          exclude: NODE,
        },
      },
      {
        ...source,
        ssr: source,
        test: {
          ...unit,
          name: 'unit-node',
          isolate: false,
          include: NODE,
        },
      },
      {
        ...source,
        ssr: source,
        test: {
          ...e2e,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: FRAMES,
          // They wait more than they work.
          maxWorkers: 4,
        },
      },
      {
        ...source,
        ssr: source,
        test: {
          ...e2e,
          name: 'e2e-frames',
          include: FRAMES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...source,
        ssr: source,
        test: {
          name: 'engines',
          include: ['e2e/engines/**/*.engines.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...source,
        ssr: source,
        test: {
          name: 'soak',
          include: ['e2e/soak/**/*.soak.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
