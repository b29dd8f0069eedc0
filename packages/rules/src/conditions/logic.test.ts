import type { Json, SiteConfig } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const NOW = 1_795_000_000_000
const SESSION = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }

function decideAt(config: SiteConfig, country: Json) {
  const program = compile(config)
  const profile = createProfile(program, 'v', SESSION, NOW)
  const traits = { geo: { country } }
  return decide(program, profile, { now: NOW, zone: 'UTC', traits }).segments
}

/** As many segments with a part that reads the same, each with a list of its own. */
function repeated(count: number, includes: (country: string) => boolean): SiteConfig {
  const segments = Array.from({ length: count }, (_, index) => {
    const value = Object.assign(['NO', 'SE'], { includes })
    const part = { trait: 'geo.country', op: 'in', value }
    const when = index % 2 === 0 ? { all: [part] } : { none: [part] }
    return { id: `s${index}`, name: 'S', when }
  })
  return { ...EMPTY_CONFIG, segments }
}

test.each([
  ['NO', ['s0', 's2', 's4', 's6']],
  ['DE', ['s1', 's3', 's5', 's7']],
])(
  'a part in eight places is asked twice at most, and answers all of them for %s',
  (country, ids) => {
    const includes = vi.fn((actual: string) => actual === 'NO')
    expect(decideAt(repeated(8, includes), country)).toEqual(ids)
    expect(includes).toHaveBeenCalledTimes(2)
  },
)

test('a part that is unknown in several places matches in none', () => {
  expect(
    decideAt(
      repeated(4, () => false),
      47,
    ),
  ).toEqual([])
})
