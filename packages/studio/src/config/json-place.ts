import type { JsonNode } from './json-tree.ts'

/** A stretch of a text, as offsets. */
export interface Place {
  readonly from: number
  readonly to: number
}

/**
 * Where the value at a path stands, the path written as code would: `segments[0].when.all[1].op`. What is not there is
 * placed at the nearest thing around it. Of an object or list only the opening bracket is given: it may be long.
 */
export function findPlace(root: JsonNode, path: string): Place {
  let node = root
  for (const step of toSteps(path)) {
    const next = node.entries?.get(step)
    if (!next) break
    node = next
  }
  return { from: node.from, to: node.entries ? node.from + 1 : node.to }
}

/** The line of an offset, from 1. */
export function toLine(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function toSteps(path: string): (string | number)[] {
  return [...path.matchAll(STEP)].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index)
    return quoted === undefined ? (name ?? '') : (JSON.parse(quoted) as string)
  })
}

const STEP = /\.?([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g
