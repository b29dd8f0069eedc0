import type { CST } from 'yaml'
import { findDeepLevel } from '../find-deep-level.ts'

/** Where something is nested deeper than `VISITOR_FILE_DEPTH_MAX`, if anywhere: its offset in the text. */
export function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  return findDeepLevel(tokens, partsOf)?.[0]?.offset
}

/** What a document, a list or an object has inside, keys included. */
function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}
