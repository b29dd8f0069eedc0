/** Where each value of a JSON text stands. `from` and `to` are offsets; an entry's `key` is where its name stands. */
export interface JsonNode {
  readonly from: number
  readonly to: number
  readonly entries?: ReadonlyMap<string | number, JsonNode>
}

/** A key that stood in its object before: `from` and `to` are offsets, its quotes among them. */
export interface RepeatedKey {
  readonly from: number
  readonly to: number
}

/** The tree of a text, or the first place where it is not JSON and what was expected there. */
export type JsonTree =
  | { readonly ok: true; readonly root: JsonNode; readonly repeated: readonly RepeatedKey[] }
  | { readonly ok: false; readonly at: number; readonly expected: Expected }

/** What a JSON text lacks at a place. */
export type Expected = 'value' | 'key' | 'colon' | 'comma' | 'end' | 'less_depth'

/**
 * Reads a text as strict JSON and keeps the places, which `JSON.parse` does not tell; its own errors name a place only
 * in some browsers. Of a repeated key the last entry counts, as in `JSON.parse`.
 */
export function readJsonTree(text: string): JsonTree {
  const reader = new JsonReader(text)
  try {
    const root = reader.readValue(0)
    reader.expectEnd()
    return { ok: true, root, repeated: reader.repeated }
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, at: error.at, expected: error.expected }
    throw error
  }
}

/** A class for its place in the text, which every step moves on. */
class JsonReader {
  readonly repeated: RepeatedKey[] = []
  private at = 0

  constructor(private readonly text: string) {}

  readValue(depth: number): JsonNode {
    if (depth > DEPTH_MAX) throw new Misfit(this.at, 'less_depth')
    this.skip(SPACE)
    const from = this.at
    const first = this.text[from]
    if (first === '{') return this.readObject(depth)
    if (first === '[') return this.readList(depth)
    if (!this.skip(SCALAR)) throw new Misfit(from, 'value')
    return { from, to: this.at }
  }

  expectEnd(): void {
    this.skip(SPACE)
    if (this.at < this.text.length) throw new Misfit(this.at, 'end')
  }

  private readObject(depth: number): JsonNode {
    const entries = new Map<string, JsonNode>()
    return this.readEntries('}', entries, () => {
      const from = this.at
      if (!this.skip(STRING)) throw new Misfit(from, 'key')
      const key = JSON.parse(this.text.slice(from, this.at)) as string
      if (entries.has(key)) this.repeated.push({ from, to: this.at })
      this.skip(SPACE)
      if (!this.take(':')) throw new Misfit(this.at, 'colon')
      entries.set(key, this.readValue(depth + 1))
    })
  }

  private readList(depth: number): JsonNode {
    const entries = new Map<number, JsonNode>()
    return this.readEntries(']', entries, () => {
      entries.set(entries.size, this.readValue(depth + 1))
    })
  }

  private readEntries(
    close: string,
    entries: ReadonlyMap<string | number, JsonNode>,
    readEntry: () => void,
  ): JsonNode {
    const from = this.at
    this.at += 1
    this.skip(SPACE)
    if (this.take(close)) return { from, to: this.at, entries }
    do {
      this.skip(SPACE)
      readEntry()
      this.skip(SPACE)
    } while (this.take(','))
    if (!this.take(close)) throw new Misfit(this.at, 'comma')
    return { from, to: this.at, entries }
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.test(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }
}

class Misfit extends Error {
  constructor(
    readonly at: number,
    readonly expected: Expected,
  ) {
    super(`expected ${expected} at ${at}`)
  }
}

/** Levels of nesting; a site config has about thirty at most. */
const DEPTH_MAX = 500
const SPACE = /[ \t\n\r]*/y
/** A string without raw control characters, its escapes well-formed (RFC 8259, section 7). */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = new RegExp(
  `(?:${STRING.source}|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)`,
  'y',
)
