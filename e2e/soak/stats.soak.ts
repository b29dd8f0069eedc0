import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'

/**
 * What the statistics say of thousands of made-up experiments whose truth is known. `npm test` runs the same in small;
 * the README of `packages/stats` quotes what is printed here.
 */
let simulations: Record<string, (seed: number) => readonly SoakFigure[]>

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['packages/stats/src/testing/soak-figures.ts'],
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    conditions: ['segue:source'],
    platform: 'node',
    bundle: true,
    write: false,
    format: 'esm',
  })
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64')
  simulations = await import(`data:text/javascript;base64,${code}`)
})

test.each(['measureFalseWinners', 'measureCoverage', 'measurePower', 'measureSampleRatios'])(
  '%s: every figure lies where it has to',
  (name) => {
    const figures = simulations[name]?.(SEED) ?? []
    console.log(
      figures.map(({ what, found }) => `${(found * 100).toFixed(2)} %  ${what}`).join('\n'),
    )
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter(({ found, least, most }) => found < least || found > most)).toEqual([])
  },
)

interface SoakFigure {
  readonly what: string
  readonly found: number
  readonly least: number
  readonly most: number
}

const SEED = 20_261_122
