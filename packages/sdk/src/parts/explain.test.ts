// @vitest-environment happy-dom
import type { Experience, SiteConfig, Verdict } from '@segue/protocol'
import { explain, toReceiptText } from '@segue/rules/explain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSegue } from '../create-segue.ts'
import { EXPERIMENTS_PACK } from '../packs/rules-packs.ts'
import type { Live } from '../part.ts'
import { stopAll } from '../platform.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import * as part from './explain.ts'

const change = { kind: 'text', target: { selector: 'h1' }, text: 'New' } as const
const CONFIG: SiteConfig = {
  ...EMPTY_CONFIG,
  settings: { personalizeWhilePending: true },
  segments: [{ id: 'buyer', name: 'Buyer', when: { event: 'purchase', op: 'at_least', value: 1 } }],
  experiences: [
    {
      id: 'once',
      name: 'Once',
      state: 'running',
      mode: 'personalize',
      frequencyCap: { views: 1 },
      variants: [{ id: 'a', name: 'A', changes: [change] }],
    },
    {
      id: 'thanks',
      name: 'Thanks',
      state: 'running',
      mode: 'personalize',
      when: { segment: 'buyer' },
      variants: [{ id: 'b', name: 'B', changes: [{ ...change, target: { selector: 'p' } }] }],
    },
  ],
}

// Like a page that is still parsed: no frame of it was made. The one here would seem to be old.
beforeEach(() => {
  vi.spyOn(document.timeline, 'currentTime', 'get').mockReturnValue(null)
})

/** Starts Segue on a page, and gives what its parts are handed with it. */
async function startOnPage(config = CONFIG) {
  document.body.innerHTML = '<h1>Old</h1><p>Old</p>'
  let live: Live | undefined
  const segue = createSegue({
    key: 'wk_test',
    version: 1,
    config,
    endpoint: 'http://127.0.0.1:1/v1/events',
    packs: [EXPERIMENTS_PACK],
    parts: {
      explain: async () => ({
        start: (given, ...args) => {
          live = given
          return part.start(given, ...args)
        },
      }),
    },
  })
  const receipt = await segue.explain()
  return { segue, receipt, live: live! }
}

test('the receipt is the one of the rules, in the words of the command line', async () => {
  const { receipt, live } = await startOnPage()
  const { text, ...rest } = receipt
  expect(rest).toEqual(explain(...live.memory.basis()))
  expect(rest.experiences[0]?.verdict).toBe('shown')
  expect(text).toBe(toReceiptText(rest))
})

test('what was learnt since the decision does not change why it was made', async () => {
  const { segue } = await startOnPage()
  segue.track('purchase', { value: 1 })
  expect(segue.getSegments()).toEqual(['buyer'])
  // Shown once, and so capped from now on: but not in the view that shows it.
  expect(await segue.explain('once')).toMatchObject({ verdict: 'shown', arm: 'a' })
  const thanks = await segue.explain('thanks')
  expect(thanks).toMatchObject({ verdict: 'segment_no', needs: [{ missing: 1 }] })
  expect(thanks.text).toContain('1 more for: did purchase')
  segue.page()
  expect(await segue.explain('once')).toMatchObject({ verdict: 'frequency_capped', arm: null })
  expect(await segue.explain('thanks')).toMatchObject({ verdict: 'shown', arm: 'b' })
})

test('a verdict that the page gave, not the rules, is in the receipt', async () => {
  const { segue } = await startOnPage({ ...CONFIG, settings: { personalizeWhilePending: false } })
  expect(await segue.explain('once')).toMatchObject({ verdict: 'waiting_for_consent', arm: null })
})

/** An exposure's flags, as the page's changes set them while the view lasts. */
const FLAGGED: readonly (readonly [flags: object, late: 'skip' | 'swap', verdict: Verdict])[] = [
  [{ late: true }, 'skip', 'late'],
  [{ late: true }, 'swap', 'shown'],
  [{ missing: true }, 'skip', 'target_missing'],
  [{ contested: true, missing: true }, 'skip', 'target_contested'],
]

test.each(FLAGGED)(
  'a variant with the flags %j and late: %s is %s',
  async (flags, late, verdict) => {
    const [once] = CONFIG.experiences as [Experience]
    const { segue, live } = await startOnPage({ ...CONFIG, experiences: [{ ...once, late }] })
    Object.assign(live.view.exposures.once?.props ?? {}, flags)
    expect(await segue.explain('once')).toMatchObject({ verdict, arm: 'a' })
  },
)

test('a variant whose target is not on the page waits for it, until it comes', async () => {
  const [once] = CONFIG.experiences as [Experience]
  const anchor = { selector: 'aside' }
  const { segue } = await startOnPage({ ...CONFIG, experiences: [{ ...once, anchor }] })
  expect(await segue.explain('once')).toMatchObject({ verdict: 'waiting_for_target', arm: 'a' })
  document.body.append(document.createElement('aside'))
  await expect.poll(async () => (await segue.explain('once')).verdict).toBe('shown')
})

test('who denied personalization has opted out of what runs', async () => {
  const [once, thanks] = CONFIG.experiences as [Experience, Experience]
  const paused = { ...thanks, state: 'paused' as const }
  const { segue } = await startOnPage({ ...CONFIG, experiences: [once, paused] })
  segue.consent({ personalization: false })
  const { experiences, text } = await segue.explain()
  expect(experiences.map(({ verdict }) => verdict)).toEqual(['opted_out', 'preview_only'])
  expect(text).toContain('once: opted_out')
})

test('an experience that there is not is refused with those that there are', async () => {
  const { segue } = await startOnPage()
  await expect(segue.explain('hero')).rejects.toThrow(
    'EXPERIENCE_UNKNOWN at explain: There is no experience "hero" on this site. Take one of: once, thanks.',
  )
})

afterEach(stopAll)
