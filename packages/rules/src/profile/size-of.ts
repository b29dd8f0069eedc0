import { toJson } from '@segue/protocol'

/** Characters of a value as JSON, as it is stored. */
export function sizeOf(value: unknown): number {
  return toJson(value).length
}
