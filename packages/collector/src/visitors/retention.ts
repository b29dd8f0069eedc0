import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { RETENTION_LOOK_MS } from '../limits.ts'
import type { OlderQuestion } from '../store/upkeep.ts'
import { LOOK_DAYS } from './limits.ts'
import type { Looks } from './looks.ts'

/** For how many days each site keeps what its visitors did. */
export interface Retention {
  /** Null: for ever. */
  readonly daysOf: (site: string) => Promise<number | null>
  readonly set: (site: string, days: number | null) => Promise<void>
}

/** Opens the periods in `<folder>/<site>/retention.json`. */
export function openRetention(folder: string): Retention {
  const toPath = (site: string) => join(folder, site, 'retention.json')
  return {
    daysOf: async (site) => (await readJsonFile<Period>(toPath(site)))?.days ?? null,
    set: (site, days) =>
      replaceFile(toPath(site), `${JSON.stringify({ days } satisfies Period)}\n`),
  }
}

/** What keeps the periods need. */
export interface RetentionOptions {
  readonly retention: Retention
  readonly sites: () => readonly { readonly id: string }[]
  readonly removeOlder: (question: OlderQuestion) => Promise<unknown>
  readonly looks: Pick<Looks, 'removeOlder'>
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

/**
 * Removes what is too old, looks at visitors included, now and then again each hour, one site after the other. Gives
 * what stops it.
 */
export function keepRetention(options: RetentionOptions): () => void {
  const { retention, sites, removeOlder, looks, now, onError } = options
  let stopped = false

  async function removeAll(): Promise<void> {
    for (const { id: site } of sites()) {
      const days = await retention.daysOf(site)
      if (stopped) return
      if (days !== null) await removeOlder({ site, before: now() - days * DAY_MS })
      await looks.removeOlder(site, now() - LOOK_DAYS * DAY_MS)
    }
  }

  const look = () => void removeAll().catch(onError)
  const timer = setInterval(look, RETENTION_LOOK_MS).unref()
  look()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}

interface Period {
  readonly days: number | null
}

const DAY_MS = 86_400_000
