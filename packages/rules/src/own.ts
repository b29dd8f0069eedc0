import { isRecord } from '@segue/protocol'

/** The record's own entry of that name; `undefined` for what it inherits, and in whatever is no record. */
export function own<Value>(
  record: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined {
  return isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined
}
