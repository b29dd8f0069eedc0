import { join } from 'node:path'
import type { ScheduledVersion } from '@segue/protocol/api'
import { CollectorError, type ErrorCode } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { SCHEDULED_PER_SITE_MAX } from '../limits.ts'
import { createId } from './create-id.ts'
import type { Publication } from './versions.ts'

/** A publication that waits for its time. */
export interface Scheduled extends ScheduledVersion, Publication {
  readonly site: string
}

/** What is to be published later, of all sites. */
export interface Schedule {
  /** Of a site, the next one first; with those that could not be carried out. */
  readonly list: (site: string) => readonly Scheduled[]
  /** Rejects with `SCHEDULED_TOO_MANY`. */
  readonly add: (wanted: Omit<Scheduled, 'id' | 'failed'>) => Promise<Scheduled>
  /** Rejects with `SCHEDULE_UNKNOWN`. */
  readonly remove: (site: string, id: string) => Promise<void>
  /**
   * Carries out what is due, one after the other. What fails for a reason that time does not heal stays on the list
   * with it; whatever else goes wrong is thrown, and tried again.
   */
  readonly carryOut: (publish: (due: Scheduled) => Promise<unknown>) => Promise<void>
}

/** Keeps what is scheduled in `scheduled.json` in the folder. */
export async function openSchedule(folder: string, now: () => number): Promise<Schedule> {
  const file = await openJsonFile<readonly Scheduled[]>(join(folder, 'scheduled.json'), [])
  const isDue = ({ at, failed }: Scheduled) => failed === null && at <= now()
  const remove = (id: string) => file.change((all) => all.filter((one) => one.id !== id))
  const fail = (id: string, failed: ErrorCode) =>
    file.change((all) => all.map((one) => (one.id === id ? { ...one, failed } : one)))
  const byTime = (all: readonly Scheduled[]) => [...all].sort((one, other) => one.at - other.at)
  return {
    list: (site) => byTime(file.get().filter((one) => one.site === site)),
    async add(wanted) {
      const scheduled: Scheduled = { id: createId(), ...wanted, failed: null }
      await file.change((all) => {
        if (all.filter(({ site }) => site === wanted.site).length >= SCHEDULED_PER_SITE_MAX)
          throw new CollectorError('SCHEDULED_TOO_MANY')
        return [...all, scheduled]
      })
      return scheduled
    },
    async remove(site, id) {
      await file.change((all) => {
        const others = all.filter((one) => one.site !== site || one.id !== id)
        if (others.length === all.length) throw new CollectorError('SCHEDULE_UNKNOWN')
        return others
      })
    },
    async carryOut(publish) {
      for (const due of byTime(file.get().filter(isDue))) {
        try {
          await publish(due)
          await remove(due.id)
        } catch (error) {
          if (!(error instanceof CollectorError)) throw error
          await fail(due.id, error.code)
        }
      }
    },
  }
}
