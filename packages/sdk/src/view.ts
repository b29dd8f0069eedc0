import type { Decision, Page, SegueEvent } from '@segue/protocol'
import type { Traits } from '@segue/rules'
import { readPage } from './page.ts'

/** The page view at hand. One object for the life of the page; opening a view changes what it holds. */
export interface View {
  /** Shared with the view's events: what is learnt of the page later is in those that have not left yet. */
  page: { -readonly [name in keyof Page]: Page[name] }
  /** The facts that hold for the whole view. */
  traits: Traits
  /** Frozen until the next view, so that nothing changes under the visitor's eyes. */
  decision: Decision
  /** Experience → arm, for every experience exposed in this view. */
  variants: { readonly [experience: string]: string }
  /** Experience → its exposure in this view, whose flags say what became of it on the page. */
  readonly exposures: { [experience: string]: SegueEvent | undefined }
}

/** A view of the address at hand, with nothing decided. `facts` are added to those of the page. */
export function createView(referrer: string, facts?: Traits): View {
  const page = readPage(referrer)
  const { host, searchParams } = new URL(location.href)
  const query = [...searchParams].map(([name, value]) => [`query_${name}`, value])
  return {
    page,
    traits: { ...facts, page: { ...Object.fromEntries(query), ...page, host } },
    decision: { segments: [], stage: '', outcomes: [] },
    variants: {},
    exposures: {},
  }
}
