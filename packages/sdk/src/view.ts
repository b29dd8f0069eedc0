import type { Decision, JsonObject, Page } from '@segue/protocol'
import { readPage } from './page.ts'

/** The page view at hand. One object for the life of the page; opening a view changes what it holds. */
export interface View {
  page: Page
  /** Frozen until the next view, so that nothing changes under the visitor's eyes. */
  decision: Decision
  /** Experience → arm, for every experience exposed in this view. */
  variants: { readonly [experience: string]: string }
}

/** The view before the first one is opened: the page as it is, nothing decided. */
export function createView(): View {
  return { page: readPage(document.referrer), decision: NOTHING, variants: {} }
}

/** Notes that an exposure happened in this view. */
export function addExposure(view: View, { experience, variant }: JsonObject): void {
  view.variants = { ...view.variants, [String(experience)]: String(variant) }
}

const NOTHING: Decision = { segments: [], stage: '', outcomes: [] }
