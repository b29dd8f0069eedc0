import { isRecord } from '@segue/protocol'

/** An object that was typed as JSON; undefined for any other text. Whether it means something, the check tells. */
export function readJsonObject<Value extends object>(text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? (value as unknown as Value) : undefined
  } catch {
    return undefined
  }
}
