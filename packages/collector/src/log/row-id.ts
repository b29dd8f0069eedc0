import { nanoid } from 'nanoid'

/** A name that sorts by time (epoch milliseconds) and, thanks to its random end, exists once. */
export function createRowId(now: number): string {
  return `${now.toString(36).padStart(9, '0')}-${nanoid(8)}`
}
