import type { Change } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import type { Page } from '../page.ts'
import { applyAttribute } from './attribute.ts'
import { applyClass } from './class.ts'
import { applyHide } from './hide.ts'
import { applyHtml } from './html.ts'
import { applyImage } from './image.ts'
import { applyInsert } from './insert.ts'
import { applyLink } from './link.ts'
import { applySlot } from './slot.ts'
import { applyStyle } from './style.ts'
import { applyText } from './text.ts'

/**
 * Makes a change on one of its targets. Answers the edit, or why there is none: `missing` when what the change needs
 * in the element is not there, `contested` when an earlier change holds its place. Throws what it refuses.
 */
export type Apply<C extends Change = Change> = (
  change: C,
  element: Element,
  page: Page,
) => Edit | ChangeState

/** How a change of its kind is applied. Throws on a kind that this version does not know. */
export function toApply({ kind }: Change): Apply {
  return (Object.hasOwn(CHANGE_KINDS, kind) ? CHANGE_KINDS[kind] : refuse('KIND_UNKNOWN')) as Apply
}

/** Every kind of change. */
export const CHANGE_KINDS: { readonly [K in Change['kind']]: Apply<Extract<Change, { kind: K }>> } =
  {
    text: applyText,
    html: applyHtml,
    attribute: applyAttribute,
    image: applyImage,
    link: applyLink,
    style: applyStyle,
    class: applyClass,
    hide: applyHide,
    insert: applyInsert,
    slot: applySlot,
  }
