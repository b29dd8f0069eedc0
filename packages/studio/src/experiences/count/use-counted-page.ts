import type { PreviewLink } from '@segue/protocol/api'
import { createContext } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { PAGE_MS_MAX, PAGE_POLL_MS } from '../../limits.ts'
import { useAct } from '../../load/use-act.ts'
import type { Answer, Problem } from '../../problem.ts'
import { useSite, useStudio } from '../../studio.ts'
import type { Tab } from './ask-page.ts'

/** A page of the site on which elements can be counted, once somebody opens it. */
export interface CountedPage {
  readonly standing: Standing
  /** Why it could not be opened. */
  readonly problem: Problem | null
  readonly open: () => void
}

/** How it stands with the page. Only one that is `open` answers. */
export type Standing =
  | { readonly kind: 'idle' | 'blocked' | 'opening' | 'silent' | 'closed' }
  | { readonly kind: 'open'; readonly tab: Tab; readonly origin: string }

/** Hands the page to the fields below; null where nothing is counted. */
export const CountedPageContext = createContext<CountedPage | null>(null)

/**
 * Opens the address as it comes from the site, in a tab that answers to this window alone: the link to it is made as
 * those to previews are, and carries what is published.
 */
export function useCountedPage(address: string): CountedPage {
  const { api, edges } = useStudio()
  const site = useSite().id
  const { problem, act } = useAct()
  const [standing, setStanding] = useState<Standing>({ kind: 'idle' })
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  async function open() {
    stop.current()
    const tab = edges.openTab()
    setStanding({ kind: tab ? 'opening' : 'blocked' })
    if (!tab) return
    // From here on: a page may be there before this window, which is in the background, is drawn again.
    stop.current = watchTab(tab, setStanding)
    let link: PreviewLink | undefined
    await act(makeLink, (made) => {
      link = made
    })
    if (link) return tab.location.replace(link.url)
    stop.current()
    tab.close()
    setStanding({ kind: 'idle' })
  }

  async function makeLink(): Promise<Answer<PreviewLink>> {
    const published = await api.loadConfig(site)
    if (!published.ok) return published
    const body = { config: published.value.config, page: address, preview: 'count' }
    return api.ask('POST /api/sites/:site/previews', { site, body })
  }

  return { standing, problem, open }
}

/** Waits until the page says that it is there, and from then on until it is closed. */
function watchTab(tab: Tab, report: (standing: Standing) => void): () => void {
  let isOpen = false
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== tab || data?.segue !== 'ready') return
    isOpen = true
    report({ kind: 'open', tab, origin })
  }
  addEventListener('message', listen)
  const late = setTimeout(() => !isOpen && report({ kind: 'silent' }), PAGE_MS_MAX)
  const poll = setInterval(() => {
    if (!tab.closed) return
    // A page that keeps apart from what opened it looks closed.
    report({ kind: isOpen ? 'closed' : 'silent' })
    clearInterval(poll)
  }, PAGE_POLL_MS)
  return () => {
    removeEventListener('message', listen)
    clearTimeout(late)
    clearInterval(poll)
  }
}
