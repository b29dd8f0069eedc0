import { join } from 'node:path'
import { openJsonFile } from '../files/json-file.ts'
import { listIn } from './list-in.ts'

/** Until when each person has seen what was said of each draft. */
export interface SeenComments {
  /** Epoch milliseconds; 0 for who never looked. */
  readonly get: (site: string, email: string) => number
  /** Sets it. Whoever has seen more already, in another window, stays there. */
  readonly see: (site: string, email: string, until: number) => Promise<void>
}

/** Keeps it in `comments-seen.json` in the folder. */
export async function openSeenComments(folder: string): Promise<SeenComments> {
  const file = await openJsonFile<BySite>(join(folder, 'comments-seen.json'), {})
  const read = (site: string, email: string) => new Map(listIn(file.get(), site)).get(email) ?? 0
  return {
    get: read,
    async see(site, email, until) {
      if (until <= read(site, email)) return
      await file.change((all) => {
        const others = listIn(all, site).filter(([who]) => who !== email)
        return { ...all, [site]: [...others, [email, until]] }
      })
    },
  }
}

interface BySite {
  readonly [site: string]: readonly (readonly [email: string, until: number])[]
}
