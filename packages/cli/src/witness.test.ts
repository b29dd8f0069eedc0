import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Condition, Experience, SiteConfig, Stage } from '@segue/protocol'
import type { Receipt } from '@segue/rules/explain'
import { FINDINGS, type FindingCode } from '@segue/rules/lint'
import { afterAll, expect, test } from 'vitest'
import { EXIT } from './exit-codes.ts'
import { runRecorded as run } from './recorded-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'segue-witness-'))
const site = join(folder, 'site.json')
const lines = join(folder, 'witness.ndjson')
afterAll(() => rmSync(folder, { recursive: true }))

/** A site config with a finding, more words for `check`, and what the receipt of the witness says then. */
interface Row {
  readonly config: SiteConfig
  readonly words?: readonly string[]
  readonly shows: (receipt: Receipt) => boolean
}

const ARMS = ['shown', 'control', 'holdout']
const segmentsOf = ({ segments }: Receipt) => segments.map(({ isIn }) => isIn)
const areIn = (receipt: Receipt) => segmentsOf(receipt).every(Boolean)
const areOut = (receipt: Receipt) => !segmentsOf(receipt).some(Boolean)
const verdictsOf = ({ experiences }: Receipt) => experiences.map(({ verdict }) => verdict)
const isBeaten = (receipt: Receipt) =>
  ARMS.includes(`${verdictsOf(receipt)[0]}`) && verdictsOf(receipt)[1] === 'lower_priority'

const view: Condition = { event: 'view', op: 'at_least', value: 3, within: { days: 7 } }
const buy: Condition = { event: 'buy', op: 'at_least', value: 1 }
const pro: Condition = { trait: 'custom.plan', op: 'equals', value: 'pro' }
const returning: Condition = { trait: 'visit.number', op: 'at_least', value: 2 }
const evening: Condition = { trait: 'time.hour', op: 'at_least', value: 18 }
const [variant] = experience('any').variants

const rows: { readonly [code in FindingCode]: readonly Row[] } = {
  SEGMENT_NEVER_TRUE: [
    { config: segmented({ all: [returning, evening, pro, { none: [pro] }] }), shows: areOut },
  ],
  SEGMENT_NEVER_SEEN: [
    {
      config: segmented({ trait: 'time.date', op: 'before', value: '2020-01-01' }),
      shows: areOut,
    },
  ],
  SEGMENT_ALWAYS_TRUE: [
    {
      config: segmented({ trait: 'time.date', op: 'after', value: '2020-01-01' }),
      shows: areIn,
    },
    { config: segmented({ trait: 'visit.number', op: 'at_least', value: 1 }), shows: areIn },
  ],
  SEGMENT_DUPLICATE: [
    { config: segmented(returning, { segment: 's0' }), shows: areIn },
    { config: segmented(evening, { segment: 's0' }), shows: areIn },
    { config: segmented(view, { segment: 's0' }), shows: areIn },
  ],
  SEGMENT_OVERLAPPING: [
    { config: segmented(buy, { any: [buy, { all: [pro, view] }] }), shows: areIn },
  ],
  SEGMENT_TOO_SMALL: [
    { config: segmented(buy), words: ['--visitors-per-week', '1'], shows: areIn },
  ],
  VARIANT_SHADOWED: [
    {
      config: showing(
        experience('one', {
          variants: [
            { ...variant!, id: 'v0', when: returning },
            { ...variant!, id: 'v1', when: { all: [returning, evening] } },
          ],
        }),
      ),
      shows({ experiences: [one] }) {
        return one?.arm === 'v0' && one.variants[1]?.when?.answer === 'yes'
      },
    },
  ],
  EXPERIENCE_SHADOWED: [
    { config: showing(experience('one'), experience('two', { when: evening })), shows: isBeaten },
  ],
  EXPERIENCE_NEVER_SHOWN: [
    {
      config: showing(
        experience('one', { state: 'draft' }),
        experience('two', { requires: ['one'], when: returning }),
      ),
      shows: (receipt) => !ARMS.includes(`${verdictsOf(receipt)[1]}`),
    },
  ],
  TARGET_SHARED: [
    {
      config: showing(
        experience('one', { pages: ['/ab*'], when: evening }),
        experience('two', { pages: ['/*ba', '/x'] }),
      ),
      shows: isBeaten,
    },
  ],
  STAGE_UNREACHABLE: [
    {
      config: staged({ enter: view, exit: view }),
      shows: ({ stage }) => stage.stage === 'new',
    },
  ],
  STAGE_LOOP: [
    {
      config: staged({
        enter: { trait: 'cart.value', op: 'at_least', value: 50 },
        exit: { trait: 'cart.value', op: 'less_than', value: 50 },
      }),
      shows: ({ stage }) => stage.stage === 'new',
    },
  ],
  STAGE_PART_IDLE: [
    {
      config: staged({ lapseAfterDays: 9, exit: buy }),
      shows: ({ stage }) => stage.stage !== 'new',
    },
  ],
  TYPE_MISMATCH: ['custom.plan', 'visitor.plan'].map((trait) => ({
    config: segmented({ trait, op: 'equals', value: 'pro' }, { trait, op: 'at_least', value: 3 }),
    shows: ({ segments: [one, two] }) =>
      one?.isIn === true && two?.condition.reason === 'type_wrong',
  })),
  WINDOW_TOO_LONG: [
    {
      config: segmented({ ...buy, within: { days: 60 } } as Condition),
      words: ['--retention-days', '30'],
      shows: areIn,
    },
  ],
}

test.each(Object.keys(FINDINGS) as FindingCode[])(
  'the witness of %s shows it to `explain` at the moment that is printed',
  async (code) => {
    for (const { config, words = [], shows } of rows[code]) {
      writeFileSync(site, JSON.stringify(config))
      const at = ['--at', '2026-11-22T12:00:00.658Z']
      const { out } = await run('check', site, '--witness', ...at, ...words)
      const found = new RegExp(` ${code} at .*\\n {2}at (\\S+):\\n {2}(\\{.*\\})\\n`).exec(out)
      const [, moment = '', witness = ''] = found ?? []
      expect(witness, out).not.toBe('')
      writeFileSync(lines, `${witness}\n`)
      const told = await run('explain', lines, '--config', site, '--at', moment, '--json')
      expect([told.exit, told.err]).toEqual([EXIT.done, ''])
      const receipt: Receipt = JSON.parse(told.out)
      expect(receipt.at).toBeGreaterThanOrEqual(newestOf(JSON.parse(witness)))
      expect(shows(receipt), `${code} at ${moment}: ${witness}`).toBe(true)
    }
  },
)

function newestOf({ events }: { readonly events: readonly { readonly at: number }[] }): number {
  return Math.max(...events.map(({ at }) => at))
}

function configOf(more: Partial<SiteConfig>): SiteConfig {
  const journey = { stages: [{ id: 'new', name: 'New' }] }
  const base = { v: 1, site: 'shop', name: 'Shop', timeZone: 'UTC', currency: 'EUR' } as const
  return { ...base, segments: [], journey, experiences: [], goals: [], ...more }
}

function segmented(...whens: readonly Condition[]): SiteConfig {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: `S${index}`, when }))
  return configOf({ segments })
}

function showing(...experiences: readonly Experience[]): SiteConfig {
  return configOf({ experiences })
}

function staged(stage: Partial<Stage>): SiteConfig {
  const stages = [
    { id: 'new', name: 'New' },
    { id: 'close', name: 'Close', ...stage },
  ]
  return configOf({ journey: { stages } })
}

/** A running experience that changes `#a` for everyone. */
function experience(id: string, more: Partial<Experience> = {}): Experience {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id, name: id, state: 'running', mode: 'personalize', variants, ...more }
}
