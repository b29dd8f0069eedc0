import type { Condition, SiteConfig, Stage } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createProfile, type Transition, updateProfile } from '../index.ts'
import type { Step } from '../oracle/history.ts'
import { conditions } from '../oracle/random-conditions.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { settle } from '../simulate/settle.ts'
import { bought, configOf, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { checkExits } from './check-exits.ts'
import { lint } from './index.ts'
import { createWorld } from './world.ts'

const never: Condition = { all: [bought, { none: [bought] }] }
const configWith = (stages: readonly Partial<Stage>[]) =>
  configOf([], {
    journey: { stages: stages.map((stage, index) => ({ id: `t${index}`, name: 'T', ...stage })) },
  })
const idleIn = (stages: readonly Partial<Stage>[]) =>
  lint(configWith(stages), { until: UNTIL }).filter(({ code }) => code === 'STAGE_PART_IDLE')

test.each<[string, readonly Partial<Stage>[], string, string]>([
  [
    'of the first stage',
    [{ exit: bought }, { enter: viewed }],
    '[0].exit',
    'no stage lies before it',
  ],
  [
    'of a stage for lapses',
    [{}, { lapseAfterDays: 9, exit: bought }],
    '[1].exit',
    'whoever has lapsed',
  ],
  ['that nobody meets', [{}, { enter: viewed, exit: never }], '[1].exit', 'no visitor can meet it'],
])('an exit %s is told to be idle', (_, stages, path, why) => {
  const found = idleIn(stages)
  expect(found.map((each) => each.path)).toEqual([`journey.stages${path}`])
  expect(found[0]?.text).toContain(why)
})

test.each<[string, readonly Partial<Stage>[], string]>([
  ['without an exit', [{}, { enter: viewed, dwellHoursMin: 2 }], '[1]'],
  ['for lapses', [{}, { lapseAfterDays: 9, dwellHoursMin: 2 }], '[1]'],
  ['that is the first', [{ dwellHoursMin: 2 }, { enter: viewed }], '[0]'],
])('a dwell in a stage %s is told to be idle', (_, stages, path) => {
  const found = idleIn(stages)
  expect(found.map((each) => each.path)).toEqual([`journey.stages${path}.dwellHoursMin`])
})

test.each<[string, readonly Partial<Stage>[]]>([
  [
    'an exit that leads back, after a dwell',
    [{}, { enter: viewed, exit: bought, dwellHoursMin: 2 }],
  ],
  ['an exit that bars a lapse stage', [{}, { lapseAfterDays: 9, enter: viewed, exit: bought }]],
  ['no dwell at all', [{ dwellHoursMin: 0 }, { enter: viewed }]],
])('nothing is told of %s', (_, stages) => {
  expect(idleIn(stages)).toEqual([])
})

test.each<[string, readonly Partial<Stage>[]]>([
  ['the first stage', [{ exit: { event: 'x', op: 'at_least', value: 1 } }, { enter: bought }]],
  [
    'a stage for lapses',
    [{}, { lapseAfterDays: 9, exit: { event: 'x', op: 'at_least', value: 1 } }],
  ],
])('the witness meets the exit of %s, and stays', (_, stages) => {
  const [finding] = idleIn(stages)
  const settled = settle(compile(configWith(stages)), finding!.witness, finding!.at)
  expect(settled?.profile.journey.stage).toBe(finding?.about[0])
  expect(finding?.witness.events.map(({ type }) => type)).toContain('x')
})

test('what is told to be idle changes no random life', () => {
  const lives = fc.sample(histories, { numRuns: LIVES, seed: 5 })
  const exits = fc.array(conditions, { minLength: 5, maxLength: 5 })
  const told = fc
    .sample(fc.tuple(siteConfigs, exits), { numRuns: CONFIGS, seed: 11 })
    .flatMap(([config, exit]) => {
      const stages = config.journey.stages.map((stage, index) => ({
        ...stage,
        exit: exit[index]!,
        dwellHoursMin: 1,
      }))
      const full = { ...config, journey: { stages } }
      const paths = checkExits(createWorld(full, { until: UNTIL })).map(({ path }) => path)
      const bare = stages.map((stage, index) => {
        const isKept = ([part]: [string, unknown]) =>
          !paths.includes(`journey.stages[${index}].${part}`)
        return Object.fromEntries(Object.entries(stage).filter(isKept)) as unknown as Stage
      })
      const without = { ...config, journey: { stages: bare } }
      for (const life of lives) expect(movesOf(without, life)).toEqual(movesOf(full, life))
      return paths
    })
  expect(told.length).toBeGreaterThan(CONFIGS)
})

function movesOf(config: SiteConfig, steps: readonly Step[]): readonly Transition[] {
  const program = compile(config)
  const start = steps[0]?.situation.now ?? 0
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  let profile = createProfile(program, 'v', session, start)
  return steps.flatMap(({ event, situation }) => {
    const update = updateProfile(program, profile, event, situation)
    profile = update.profile
    return update.transitions
  })
}

const CONFIGS = 2
const LIVES = 60
