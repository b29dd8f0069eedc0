import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IngestReport } from '@segue/protocol'
import type { Parts } from '../parts.ts'
import { foldersOf } from './folders.ts'
import type { Metric, Sample } from './metrics-text.ts'

/** Measures a running collector. What the store is asked for is left out while it restarts. */
export async function measure(parts: Parts): Promise<readonly Metric[]> {
  const { operations, settings, store } = parts
  const { log, store: storeFolder } = foldersOf(settings.data)
  const waiting = await sizesOf(log, (name) => !name.endsWith(DAMAGED))
  return [
    {
      name: 'segue_events_total',
      help: 'Events by what became of them, since the store was made: received is the sum.',
      type: 'counter',
      samples: await countEvents(parts),
    },
    {
      name: 'segue_answers_total',
      help: 'Answers by their HTTP status, since the start.',
      type: 'counter',
      samples: [...operations.answers()].map(([status, value]) => ({
        labels: { status: String(status) },
        value,
      })),
    },
    gauge('segue_drain_segments', 'Log segments that wait for the store.', waiting.length),
    gauge('segue_log_bytes', 'Bytes of the log that wait for the store.', sum(waiting)),
    gauge(
      'segue_log_damaged_segments',
      'Log segments that were set aside, for people to look at.',
      (await sizesOf(log, (name) => name.endsWith(DAMAGED))).length,
    ),
    gauge('segue_store_bytes', 'Bytes of the store.', sum(await sizesOf(storeFolder))),
    gauge('segue_store_up', '1 while the store answers.', Number(store.isReady())),
    gauge('segue_disk_free_bytes', 'Free bytes on the disk.', await operations.disk.freeBytes()),
    gauge('segue_memory_bytes', 'Memory without the store process.', process.memoryUsage.rss()),
    {
      name: 'segue_clock_jumps_total',
      help: 'How often the clock was set since the start.',
      type: 'counter',
      samples: [{ value: operations.clock.jumps() }],
    },
    {
      name: 'segue_visitors_unjudged_total',
      help: 'How often the rules could not judge a visitor of a watched site, since the start.',
      type: 'counter',
      samples: parts.sites.list().map(({ id: site }) => ({
        labels: { site },
        value: parts.watching.unjudged().get(site) ?? 0,
      })),
    },
  ]
}

async function countEvents({ sites, store }: Parts): Promise<readonly Sample[]> {
  const question = {
    report: 'ingest',
    from: 0,
    until: 0,
    goals: [],
    siteGoals: [],
    zone: 'UTC',
  } as const
  const samples = sites.list().map(async ({ id: site }) => {
    const { good, bad, duplicate } = (await store.report({ ...question, site })) as IngestReport
    return Object.entries({ good, bad, duplicate }).map(([outcome, value]) => {
      return { labels: { site, outcome }, value }
    })
  })
  return Promise.all(samples).then(
    (all) => all.flat(),
    () => [],
  )
}

/** The bytes of each file of a folder; one that goes meanwhile has none. */
async function sizesOf(folder: string, isMeant = (_name: string) => true): Promise<number[]> {
  const names = (await readdir(folder)).filter(isMeant)
  return Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', samples: [{ value }] }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

const DAMAGED = '.damaged'
