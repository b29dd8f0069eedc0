import { Composer, type Document, LineCounter, Parser } from 'yaml'
import type { Place } from '../json-places.ts'
import { findTooDeep } from './find-too-deep.ts'

/** A YAML or JSON text: its value, and where its parts are. */
export interface PlainDocument {
  readonly value: unknown
  /** Where the value at a path begins; where a part of the path is missing, the nearest value around it. */
  readonly placeOf: (path: string) => Place
}

/** Why a text is not plain data, and where. */
export interface Broken {
  readonly reason: string
  readonly place: Place
}

/**
 * Reads YAML as plain data: the core schema of YAML 1.2, in which a time is a text, without tags of its own and with
 * few aliases. JSON is YAML, too. A text of several documents is broken: all but the first would go unread.
 */
export function readPlainDocument(text: string): PlainDocument | { readonly broken: Broken } {
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const toBroken = (reason: string, offset: number) => ({
    broken: { reason, place: placeAt(offset) },
  })
  try {
    const tokens = [...new Parser(lines.addNewLine).parse(text)]
    const deepAt = findTooDeep(tokens)
    if (deepAt !== undefined) return toBroken('it is nested too deep', deepAt)
    const options = {
      schema: 'core',
      version: '1.2',
      stringKeys: true,
      prettyErrors: false,
    } as const
    const composer = new Composer({ ...options, lineCounter: lines })
    const [first, second] = composer.compose(tokens, true, text.length)
    // Also an empty text is one document: `true` asks for it.
    const document = first as Document.Parsed
    const [problem] = [...document.errors, ...document.warnings]
    if (problem) return toBroken(problem.message, problem.pos[0])
    if (second)
      return toBroken('a second document begins here, which nobody would read', second.range[0])
    return {
      value: document.toJS({ maxAliasCount: ALIASES_MAX }),
      placeOf(path) {
        const steps = toSteps(path)
        while (steps.length > 0 && !document.hasIn(steps)) steps.pop()
        const node = document.getIn(steps, true)
        return placeAt(rangeOf(node) ?? 0)
      },
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { broken: { reason, place: { line: 1, column: 1 } } }
  }
}

/** `visitors[2].props["a b"]` as steps. */
function toSteps(path: string): (string | number)[] {
  return [...path.matchAll(STEP)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index)
    return quoted === undefined ? (name ?? '') : (JSON.parse(quoted) as string)
  })
}

function rangeOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as { readonly range?: readonly number[] }
  return range?.[0]
}

const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g
const ALIASES_MAX = 100
