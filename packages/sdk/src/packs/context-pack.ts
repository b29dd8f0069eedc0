import type { Pack } from '../pack.ts'
import { createContent } from './context/content.ts'
import { fillItem } from './context/fill-item.ts'
import { CONTENT_FIELDS } from './context/to-content.ts'

const content = createContent()

/** What a page says of itself in JSON-LD, as facts under `page.` and in the events that lack it. */
export const CONTEXT_PACK: Pack = {
  fulfils: 'context',
  language: {
    traits: Object.fromEntries(
      CONTENT_FIELDS.map((field) => [`page.${field}`, () => content.current()?.[field]]),
    ),
  },
  prepare(type, props) {
    if (type === 'page_view') content.look()
    const known = content.current()
    if (known === undefined) return undefined
    if (type === 'page_view') return { content: known, ...props }
    return type === 'view_item' ? fillItem(props, known) : undefined
  },
  learn(profile, { type, props }) {
    if (type === 'page_view') content.follow(props)
    return profile
  },
  watch: content.watch,
}
