import type { SiteConfig } from '@segue/protocol'
import type { PublishedVersion, VisitorEvent, VisitorHistory } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { traceVisitor } from './trace-visitor.ts'
import { toDraftVersions, toVersions, type Versions } from './versions.ts'

const NOON = Date.UTC(2026, 10, 20, 12)
const HOUR_MS = 3_600_000

/** A config in which so many looks make a runner, for so many hours after the last of them. */
function toConfig(looks: number, hours = 24): SiteConfig {
  const within = { hours }
  const when = { event: 'view_item', op: 'at_least', value: looks, within } as const
  const stages = [
    { id: 'awareness', name: 'Awareness' },
    { id: 'decision', name: 'Decision', enter: { event: 'purchase', op: 'at_least', value: 1 } },
  ] as const
  return {
    ...SITE_CONFIG,
    segments: [{ id: 'runner', name: 'Runners', when }],
    journey: { stages },
  }
}

function toPublished(version: number, config: SiteConfig): PublishedVersion {
  return { version, config, at: 0, by: '', note: '' }
}

function toHistory(events: readonly (readonly [number, string, number | null])[]): VisitorHistory {
  return {
    ...{ visitor: 'ann', user: null, asOf: NOON + 48 * HOUR_MS, known: events.length },
    ...{ retentionDays: null, traits: {} },
    events: events.map(([hours, type, version], index): VisitorEvent => {
      const state = { segments: [], stage: '', variants: {}, path: '/', props: {} }
      return { ...state, id: `${index}`, at: NOON + hours * HOUR_MS, type, session: 's', version }
    }),
  }
}

async function trace(history: VisitorHistory, versions: Versions) {
  const stops = await traceVisitor(history, versions, async () => {})
  return stops.map(({ at, event, isNow, version, entered, left, stageBefore, decision }) => [
    (at - NOON) / HOUR_MS,
    isNow ? 'now' : (event?.type ?? 'time'),
    version,
    [...entered.map((id) => `+${id}`), ...left.map((id) => `-${id}`)].join(),
    stageBefore === decision.stage ? '' : `${stageBefore} → ${decision.stage}`,
  ])
}

test('each stop tells what came and went since the one before, by time alone, too; the last is now', async () => {
  const history = toHistory([
    [0, 'view_item', 1],
    [1, 'view_item', 1],
    [2, 'purchase', 1],
  ])
  expect(await trace(history, toVersions(toPublished(1, toConfig(2)), []))).toEqual([
    [0, 'view_item', 1, '', ''],
    [1, 'view_item', 1, '+runner', ''],
    [2, 'purchase', 1, '', 'awareness → decision'],
    [expect.closeTo(24, 2), 'time', 1, '-runner', ''],
    [48, 'now', 1, '', ''],
  ])
})

test('each event is decided by the version that the browser had, and now by the published one', async () => {
  const history = toHistory([
    [0, 'view_item', 1],
    [1, 'refund', null],
    [2, 'page_view', 3],
    [3, 'page_view', 1],
  ])
  const versions = toVersions(toPublished(3, toConfig(1, 96)), [toPublished(1, toConfig(2))])
  expect(await trace(history, versions)).toEqual([
    [0, 'view_item', 1, '', ''],
    [1, 'refund', 1, '', ''],
    [2, 'page_view', 3, '+runner', ''],
    [3, 'page_view', 1, '-runner', ''],
    [48, 'now', 3, '+runner', ''],
  ])
})

test('a draft decides about all of it, whatever the browser had', async () => {
  const history = toHistory([[0, 'view_item', 1]])
  expect(await trace(history, toDraftVersions(toConfig(1, 96)))).toEqual([
    [0, 'view_item', null, '+runner', ''],
    [48, 'now', null, '', ''],
  ])
})

test('in place of a version that is not there the nearest older one decides, else the oldest', () => {
  const others = [toPublished(4, toConfig(1)), toPublished(2, toConfig(1))]
  const { versionFor } = toVersions(toPublished(9, toConfig(1)), others)
  expect([1, 2, 3, 8, 9, 12, null].map(versionFor)).toEqual([2, 2, 2, 4, 9, 9, 9])
})

test('a visitor of whom nothing is stored has no stops', async () => {
  expect(await trace(toHistory([]), toDraftVersions(toConfig(1)))).toEqual([])
})

test('tracing that nobody waits for any more ends with what its pause throws', async () => {
  const history = toHistory([[0, 'view_item', 1]])
  const pause = async () => {
    throw new Error('given up')
  }
  await expect(traceVisitor(history, toDraftVersions(toConfig(1)), pause)).rejects.toThrow(
    'given up',
  )
})
