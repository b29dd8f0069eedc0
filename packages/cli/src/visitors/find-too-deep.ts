import type { CST } from 'yaml'
import { VISITOR_FILE_DEPTH_MAX } from '../limits.ts'

/**
 * Where something is nested deeper than `VISITOR_FILE_DEPTH_MAX`, if anywhere: its offset in the text. Looks level by level,
 * since what calls itself for each level ends the process when the stack does.
 */
export function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level = tokens
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > VISITOR_FILE_DEPTH_MAX) return level[0]?.offset
    level = level.flatMap(partsOf)
  }
  return undefined
}

/** What a document, a list or an object has inside, keys included. */
function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}
