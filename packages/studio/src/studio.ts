import type { SessionSite } from '@segue/protocol/api'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Api, createApi } from './api/api.ts'
import type { Keep } from './keep/keep.ts'
import { createSession, type Session } from './session/session.ts'

/** What every screen may use. Made once at the start; tests make their own with other edges. */
export interface Studio {
  readonly api: Api
  readonly session: Session
  readonly edges: Edges
}

/** The browser as the studio sees it: everything impure that screens touch. */
export interface Edges {
  readonly fetcher: typeof fetch
  readonly keep: Keep
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly openStream: (url: string) => EventSource
  /** An empty tab; null where the browser opens none. */
  readonly openTab: () => Window | null
}

/** Ties the API to the session: an answer of 401 signs the person out. */
export function createStudio(edges: Edges): Studio {
  const api = createApi(edges.fetcher, () => session.expire())
  const session = createSession(api, edges.keep)
  return { api, session, edges }
}

/** Hands the studio to the screens below. */
export const StudioContext = createContext<Studio | null>(null)

/** The studio of the tree this is called in. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('No studio here: render the screen inside <StudioContext.Provider>.')
  return studio
}

/** The site being looked at. Screens are rendered only when there is one. */
export function useSite(): SessionSite {
  const site = useStudio().session.site.value
  if (!site) throw new Error('No site here: render the screen only when the session has one.')
  return site
}
