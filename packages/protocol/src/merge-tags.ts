import type { Change, NodeTree } from './change.ts'
import { MERGE_CHARS_MAX } from './limits.ts'
import { TRAIT_PATH } from './trait-path.ts'

/**
 * A text with its merge tags filled: `{{first_name|there}}` becomes what `read` gives for `visitor.first_name`, or
 * `there`. A value counts when it is a text that is not blank or a finite number; at most `MERGE_CHARS_MAX` characters
 * of it are taken, without control characters and those that turn the direction of writing. It is not looked at for
 * further tags.
 */
export function fillMergeTags(text: string, read: (trait: string) => unknown): string {
  return text.replace(MERGE_TAG, (_, name: string, fallback: string) => {
    const value = read(toTrait(name))
    const words = typeof value === 'string' || Number.isFinite(value) ? `${value}` : ''
    return [...words.replace(UNSEEN, ' ').trim()].slice(0, MERGE_CHARS_MAX).join('') || fallback
  })
}

/** The traits that the merge tags of a text name. */
export function mergeTraitsOf(text: string): readonly string[] {
  return [...text.matchAll(MERGE_TAG)].map(([, name = '']) => toTrait(name))
}

/** True when each merge tag of a text names a trait that tags may show, and has a fallback. */
export function hasSoundTags(text: string): boolean {
  const isSound = (_: string, name: string, fallback: string) =>
    MERGED.test(toTrait(name)) && fallback.trim() ? '' : '{{'
  return !/\{\{/.test(text.replace(MERGE_TAG, isSound)) && !text.includes('{{{')
}

/** The change with `map` applied to every text that may hold merge tags: what people read, and nothing else. */
export function mapMergeTexts(change: Change, map: (text: string) => string): Change {
  switch (change.kind) {
    case 'text':
      return { ...change, text: map(change.text) }
    case 'attribute':
      return isRead(change.name) ? { ...change, value: map(change.value) } : change
    case 'image':
      return change.alt === undefined ? change : { ...change, alt: map(change.alt) }
    case 'html':
    case 'insert':
      return { ...change, nodes: mapNodes(change.nodes, map) }
    case 'slot':
      return change.nodes ? { ...change, nodes: mapNodes(change.nodes, map) } : change
    default:
      return change
  }
}

function mapNodes(nodes: readonly NodeTree[], map: (text: string) => string): readonly NodeTree[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return map(node)
    const { attributes, children } = node
    const mapped = Object.entries(attributes ?? {}).map(([name, value]) => [
      name,
      isRead(name) ? map(value) : value,
    ])
    return {
      ...node,
      ...(attributes && { attributes: Object.fromEntries(mapped) }),
      ...(children && { children: mapNodes(children, map) }),
    }
  })
}

/** Attributes whose value people read or hear. Addresses, styles and what scripts go by are none. */
function isRead(name: string): boolean {
  return /^(alt|title|aria-(label|description|placeholder|roledescription|valuetext))$/.test(name)
}

/** A name alone is a trait of the visitor. */
function toTrait(name: string): string {
  return TRAIT_PATH.test(name) ? name : `visitor.${name}`
}

const MERGE_TAG = /\{\{([^{}|]*)\|([^{}]*)\}\}/g
const MERGED = /^(visitor|source|page|cart|custom)(\.[\p{L}\p{N}_$-]+)+$/u
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu
