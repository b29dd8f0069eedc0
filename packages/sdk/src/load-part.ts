import { PART_LOAD_MS_MAX } from './limits.ts'
import type { ImportPart, LoadPart } from './part.ts'
import { within } from './platform.ts'

/** Creates what loads parts. A part that is missing, blocked, unreachable or hangs rejects and changes nothing. */
export function createLoader(importPart: ImportPart): LoadPart {
  return (name) =>
    within(PART_LOAD_MS_MAX, importPart(name)).catch((cause) => {
      throw Error(`PART_NOT_LOADED ${name}`, { cause })
    })
}
