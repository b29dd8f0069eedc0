import type { SiteConfig } from '@segue/protocol'
import { compile, createProfile, decide, updateProfile } from '@segue/rules'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { checkPreview, type Preview, parsePreview, toPreviewText } from './preview.ts'
import { toPreviewConfig } from './to-preview-config.ts'

const change = { kind: 'text', target: { selector: 'h1' }, text: 'x' } as const
const when = { segment: 'runner' }
const CONFIG: SiteConfig = {
  ...EMPTY_CONFIG,
  settings: { holdout: 1 },
  segments: [
    { id: 'runner', name: 'Runner', when: { event: 'run', op: 'at_least', value: 1 } },
    { id: 'walker', name: 'Walker', when: { all: [] } },
  ],
  journey: {
    stages: [
      { id: 'first', name: 'First' },
      { id: 'last', name: 'Last', enter: { all: [] }, dwellHoursMin: 24 },
    ],
  },
  experiences: [
    {
      id: 'top',
      name: 'Top',
      state: 'running',
      mode: 'personalize',
      variants: [{ id: 'any', name: 'Any', changes: [change] }],
    },
    {
      id: 'hero',
      name: 'Hero',
      state: 'paused',
      mode: 'experiment',
      pages: ['/'],
      when,
      traffic: 0,
      variants: [
        { id: 'a', name: 'A', changes: [change] },
        { id: 'b', name: 'B', when, weight: 0, changes: [change] },
      ],
    },
  ],
}

/** What a visitor who did nothing but come gets, in the last stage before the preview. */
function show(preview: Preview, path = '/') {
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  const situation = { now: 1, zone: 'UTC', traits: { page: { path } } }
  const event = { type: 'page_view', at: 1, session: 's', path, props: {} }
  const before = createProfile(compile(CONFIG), 'v', session, 0)
  const known = updateProfile(compile(CONFIG), before, event, situation).profile
  const program = compile(toPreviewConfig(CONFIG, preview))
  const { profile } = updateProfile(program, known, event, situation)
  return decide(program, profile, situation)
}

const armOf = (preview: Preview, id: string, path?: string) =>
  show(preview, path).outcomes.find(({ experience }) => experience === id)?.arm

test.each(['a', 'b', 'control', 'holdout'])(
  'the arm %s is shown, whatever stands against it: state, condition, traffic, holdout, priority',
  (arm) => {
    const preview = { experiences: { hero: arm } }
    expect(armOf(preview, 'hero')).toBe(arm)
    expect(armOf(preview, 'hero', '/elsewhere')).toBeNull()
  },
)

test('a visitor is in the segments asked for, and in no others', () => {
  expect(show({}).segments).toEqual(['walker'])
  expect(show({ segments: ['runner'] }).segments).toEqual(['runner'])
  expect(show({ segments: [] }).segments).toEqual([])
})

test.each(['first', 'last'])('a visitor is at the stage %s at once', (stage) => {
  expect(show({}).stage).toBe('last')
  expect(show({ stage }).stage).toBe(stage)
})

test.each<[Preview]>([
  [{ experiences: { hero: 'b', top: 'control' } }],
  [{ segments: ['runner', 'walker'] }],
  [{ segments: [] }],
  [{ stage: 'last' }],
  [{ experiences: { hero: 'a' }, segments: ['walker'], stage: 'first' }],
])('%j comes back from its text', (preview) => {
  expect(parsePreview(toPreviewText(preview), CONFIG)).toEqual(preview)
})

test.each([
  '',
  'nonsense',
  'experience/unknown/a',
  'experience/hero/unknown',
  'stage/unknown',
  'experience/__proto__/a',
])('%j asks for nothing', (text) => {
  expect(parsePreview(text, CONFIG)).toBeUndefined()
})

test.each<[unknown, string]>([
  ['hero', 'PREVIEW_INVALID at preview: A preview cannot be "hero"'],
  [{ experience: 'hero' }, 'PREVIEW_INVALID at preview:'],
  [{ experiences: ['hero'] }, 'PREVIEW_INVALID at preview.experiences:'],
  [{ segments: 'runner' }, 'PREVIEW_INVALID at preview.segments:'],
  [
    { experiences: { x: 'a' } },
    'EXPERIENCE_UNKNOWN at preview.experiences: There is no experience "x" on this site. Take one of: top, hero.',
  ],
  [
    { experiences: { hero: 'c' } },
    'ARM_UNKNOWN at preview.experiences.hero: The experience has no arm "c". Take one of: a, b, control, holdout.',
  ],
  [{ segments: ['x'] }, 'SEGMENT_UNKNOWN at preview.segments: There is no segment "x"'],
  [
    { stage: 'x' },
    'STAGE_UNKNOWN at preview.stage: There is no stage "x" in the journey. Take one of: first, last.',
  ],
])('%j is refused, with what there is', (preview, message) => {
  expect(() => checkPreview(preview, CONFIG)).toThrow(message)
})
