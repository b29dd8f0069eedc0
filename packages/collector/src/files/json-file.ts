import { createTurns } from '../turns.ts'
import { readJsonFile } from './read-json-file.ts'
import { replaceFile } from './replace-file.ts'

/** A value kept in a JSON file of ours, and in memory. */
export interface JsonFile<Value> {
  readonly get: () => Value
  /**
   * Makes the next value of the one there is. Changes happen one after the other; a change is seen once it is on disk,
   * and one that throws changes nothing.
   */
  readonly change: (edit: (value: Value) => Value) => Promise<Value>
}

/**
 * Opens a file; without one the value is `initial`, and the first change makes the file. `toCurrent` completes what an older
 * version of ours kept.
 */
export async function openJsonFile<Value>(
  path: string,
  initial: Value,
  toCurrent: (kept: Value) => Value = (kept) => kept,
): Promise<JsonFile<Value>> {
  const kept = await readJsonFile<Value>(path)
  let value = kept === undefined ? initial : toCurrent(kept)
  const inTurn = createTurns()
  return {
    get: () => value,
    change: (edit) =>
      inTurn(async () => {
        const next = edit(value)
        await replaceFile(path, `${JSON.stringify(next, null, 2)}\n`)
        value = next
        return next
      }),
  }
}
