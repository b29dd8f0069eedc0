import { isRecord } from '@segue/protocol'
import { parseJson, toJson } from '../../json.ts'
import { REDIRECT_ARRIVAL_MS_MAX } from '../../limits.ts'
import { attempt } from '../../platform.ts'

/** What a tab remembers of the redirects that its visitor followed, so that none leads in a circle. */
export interface SentOn {
  /** True where a redirect led to the page at hand. Asked once for each load of a page: then it is forgotten. */
  readonly arrive: () => boolean
  /** Whether the experience has sent the visitor on in this session. */
  readonly has: (session: string, experience: string) => boolean
  /** Remembers that it does so now. False where the browser remembers nothing. */
  readonly add: (session: string, experience: string) => boolean
  readonly clear: () => void
}

/** What is kept: the redirects of one session, and when the newest was followed, 0 once the visitor has arrived. */
interface Kept {
  readonly session: string
  readonly experiences: readonly unknown[]
  readonly at: number
}

/** Opens what the tab keeps under `key`. Junk counts as nothing. */
export function openSentOn(key: string): SentOn {
  function read(): Kept | undefined {
    const kept = parseJson(`${attempt(() => sessionStorage.getItem(key))}`)
    return isRecord(kept) && Array.isArray(kept.experiences) ? (kept as unknown as Kept) : undefined
  }

  function write(kept: Kept): boolean {
    const text = toJson(kept)
    return !!attempt(() => {
      sessionStorage.setItem(key, text)
      return sessionStorage.getItem(key) === text
    })
  }

  const listOf = (session: string) => {
    const kept = read()
    return kept?.session === session ? kept.experiences : []
  }

  return {
    arrive() {
      const kept = read()
      if (!kept?.at) return false
      write({ ...kept, at: 0 })
      return Math.abs(Date.now() - kept.at) <= REDIRECT_ARRIVAL_MS_MAX
    },
    has: (session, experience) => listOf(session).includes(experience),
    add: (session, experience) =>
      write({ session, experiences: [...listOf(session), experience], at: Date.now() }),
    clear: () => void attempt(() => sessionStorage.removeItem(key)),
  }
}
