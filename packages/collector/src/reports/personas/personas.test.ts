import { expect, test } from 'vitest'
import { createRandom } from '../../testing/random.ts'
import { type BehaviourCount, toPersonaReport } from './to-persona-report.ts'

const VISITORS = { inside: 2_000, outside: 8_000 }
const USES = [{ segment: 'runner', experiences: [] }]

test('what was planted among pages that differ by chance alone is found, and almost nothing else', () => {
  const random = createRandom(7)
  const draw = (many: number) =>
    Array.from({ length: many }, random).filter((one) => one < 0.1).length
  const same = Array.from({ length: 40 }, (_, at) => ({
    value: `/${at}`,
    inside: draw(VISITORS.inside),
    outside: draw(VISITORS.outside),
  }))
  const planted = { value: '/planted', inside: 400, outside: 800 }
  const { tested, personas } = toPersonaReport(toCounts([...same, planted]), USES)
  expect(tested).toBe(41)
  const sure = personas[0]?.behaviours.filter(({ p }) => p !== null && p <= 0.05) ?? []
  expect(sure[0]).toMatchObject({ value: '/planted', share: 0.2, otherShare: 0.1 })
  expect(sure).toHaveLength(1)
  expect(sure[0]?.candidate?.id).toBe('runner-page-1')
})

test.each([
  ['most of the segment does it', { inside: 1_600, outside: 800 }],
  ['it is hardly more frequent', { inside: 280, outside: 800 }],
  ['it is less frequent', { inside: 100, outside: 2_000 }],
])('there is no candidate where %s, however sure that is', (_, counts) => {
  const { personas } = toPersonaReport(toCounts([{ value: '/a', ...counts }]), USES)
  const [behaviour] = personas[0]?.behaviours ?? []
  expect(behaviour?.p).toBeLessThan(0.05)
  expect(behaviour?.candidate).toBe(null)
})

test('25 visitors of the segment are enough for a candidate, 24 are not', () => {
  const candidateOf = (inside: number) => {
    const counts = toCounts([{ value: '/a', inside, outside: 10 }])
    return toPersonaReport(counts, USES).personas[0]?.behaviours[0]?.candidate
  }
  expect([candidateOf(24), candidateOf(25)?.id]).toEqual([null, 'runner-page-1'])
})

test('of a kind five are shown, what stands out before what is frequent', () => {
  const pages = Array.from({ length: 8 }, (_, at) => ({
    value: `/${at}`,
    inside: 1_000 - 10 * at,
    outside: 4_000 - 40 * at,
  }))
  const [persona] = toPersonaReport(
    toCounts([...pages, { value: '/odd', inside: 100, outside: 80 }]),
    USES,
  ).personas
  expect(persona?.behaviours.map(({ value }) => value)).toEqual(['/odd', '/0', '/1', '/2', '/3'])
})

interface Planted {
  readonly value: string
  readonly inside: number
  readonly outside: number
}

function toCounts(pages: readonly Planted[]): BehaviourCount[] {
  const rows = [
    { kind: '', value: '', ...VISITORS },
    ...pages.map((one) => ({ kind: 'page', ...one })),
  ]
  return rows.flatMap(({ kind, value, inside, outside }) => [
    { segment: '*', kind, value, visitors: inside + outside },
    { segment: 'runner', kind, value, visitors: inside },
  ])
}
