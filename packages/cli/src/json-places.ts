/** A place in a text, both counted from 1 as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where things stand in a JSON text, by their path as code would read it: `segments[0].when.op`. */
export interface JsonPlaces {
  /** Where each value begins; of a key that is repeated the last one's, which is the one that counts. */
  readonly offsets: ReadonlyMap<string, number>
  /** Keys that stood in their object before: all but the last would go unread. */
  readonly repeated: readonly { readonly path: string; readonly offset: number }[]
}

/** Finds the places of a text that was already parsed without error. Deep nesting costs no stack. */
export function readJsonPlaces(text: string): JsonPlaces {
  const offsets = new Map<string, number>()
  const repeated: { path: string; offset: number }[] = []
  const frames: Frame[] = []
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const frame = frames.at(-1)
    if (token === '}' || token === ']') frames.pop()
    else if (token === ',') nextEntry(frame)
    else if (token === ':') continue
    else if (frame?.key === null) {
      frame.key = JSON.parse(token) as string
      if (frame.keys.has(frame.key)) repeated.push({ path: toPath(frame), offset: index })
      frame.keys.add(frame.key)
    } else {
      const path = toPath(frame)
      offsets.set(path, index)
      if (token === '{') frames.push({ path, key: null, keys: new Set(), index: -1 })
      if (token === '[') frames.push({ path, key: '', keys: new Set(), index: 0 })
    }
  }
  return { offsets, repeated }
}

/** The offset of a path or, where a part of it is missing, of the nearest value around it. */
export function findOffset(offsets: ReadonlyMap<string, number>, path: string): number {
  let rest = path
  while (rest !== '' && !offsets.has(rest)) rest = rest.replace(LAST_STEP, '')
  return offsets.get(rest) ?? 0
}

/** The line and column of an offset. */
export function toPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** An open object, which waits for a key while `key` is null, or an open list, whose `index` counts from 0. */
interface Frame {
  readonly path: string
  key: string | null
  readonly keys: Set<string>
  index: number
}

function nextEntry(frame: Frame | undefined): void {
  if (frame === undefined) return
  if (frame.index < 0) frame.key = null
  else frame.index += 1
}

function toPath(frame: Frame | undefined): string {
  if (frame === undefined) return ''
  if (frame.index >= 0) return `${frame.path}[${frame.index}]`
  return frame.path === '' ? `${frame.key}` : `${frame.path}.${frame.key}`
}

const TOKENS = /"(?:[^"\\]+|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g
const LAST_STEP = /(?:\.[^.[]*|\[\d+\]|^[^.[]*)$/
