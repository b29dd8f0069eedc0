import { setTimeout as sleep } from 'node:timers/promises'
import { formatCounted } from '../format.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { sendAll } from './sender.ts'
import { toShipments } from './shipments.ts'
import { createTally } from './tally.ts'
import { createTraffic, type Traffic } from './traffic.ts'

/** Where a sample goes: the collector's address, the site's write key and the version of its config. */
export interface SampleTarget {
  readonly url: string
  readonly key: string
  readonly version: number
}

/**
 * Simulates traffic and sends it while it is simulated. Ends with a table of what was sent; true when the collector
 * found every event good.
 */
export async function sendSample(
  traffic: Traffic,
  { url, key, version }: SampleTarget,
  io: Io,
): Promise<boolean> {
  const progress = createProgress(io, { total: traffic.visitors, what: 'visitors' })
  const tally = createTally(traffic.config)
  const refused = new Map<string, number>()
  let done = 0
  const sending = sendAll(
    toShipments(createTraffic(traffic), version),
    { url, key, origin: traffic.origin, now: io.now, sleep: (ms) => sleep(ms) },
    ({ completes }, { bad }) => {
      for (const { code } of bad) refused.set(code, (refused.get(code) ?? 0) + 1)
      if (completes === undefined) return
      tally.add(completes)
      done += 1
      progress.show(done)
    },
  )
  await sending.catch((error: unknown) => {
    progress.abandon()
    throw error
  })
  progress.finish()
  io.out(`\n${tally.toText()}\n`)
  for (const [code, count] of refused) {
    io.err(`The collector refused ${formatCounted(count, 'event')}: ${code}.\n`)
  }
  return refused.size === 0
}
