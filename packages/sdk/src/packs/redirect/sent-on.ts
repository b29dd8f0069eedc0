import { isRecord, toJson } from '@segue/protocol'
import { REDIRECT_AGAIN_MS_MIN, REDIRECT_ARRIVAL_MS_MAX } from '../../limits.ts'
import { parseJson } from '../../parse-json.ts'
import { attempt, readNow } from '../../platform.ts'

/** What a tab remembers of the redirects that its visitor followed, so that none leads in a circle. */
export interface SentOn {
  /** True where a redirect led to the page at hand. Asked once for each load of a page: then it is forgotten. */
  readonly arrive: () => boolean
  /** Whether the experience has just sent the visitor on: less than `REDIRECT_AGAIN_MS_MIN` ago. */
  readonly has: (experience: string) => boolean
  /** Remembers that it does so now. False where the browser remembers nothing. */
  readonly add: (experience: string) => boolean
  readonly clear: () => void
}

/** What is kept: when each experience sent the visitor on, and when the newest did, 0 once the visitor has arrived. */
interface Kept {
  readonly experiences: { readonly [experience: string]: unknown }
  readonly at: number
}

/** Opens what the tab keeps under `key`. Junk counts as nothing. */
export function openSentOn(key: string): SentOn {
  function read(): Kept | undefined {
    const kept = parseJson(`${attempt(() => sessionStorage.getItem(key))}`)
    return isRecord(kept) && isRecord(kept.experiences) ? (kept as unknown as Kept) : undefined
  }

  function write(kept: Kept): boolean {
    const text = toJson(kept)
    return !!attempt(() => {
      sessionStorage.setItem(key, text)
      return sessionStorage.getItem(key) === text
    })
  }

  const isWithin = (at: unknown, ms: number) => Math.abs(readNow() - Number(at)) <= ms

  return {
    arrive() {
      const kept = read()
      if (!kept?.at) return false
      write({ ...kept, at: 0 })
      return isWithin(kept.at, REDIRECT_ARRIVAL_MS_MAX)
    },
    has: (experience) => isWithin(read()?.experiences[experience], REDIRECT_AGAIN_MS_MIN - 1),
    add(experience) {
      const at = readNow()
      return write({ experiences: { ...read()?.experiences, [experience]: at }, at })
    },
    clear: () => void attempt(() => sessionStorage.removeItem(key)),
  }
}
