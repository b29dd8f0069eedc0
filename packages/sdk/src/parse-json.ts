import { attempt } from './platform.ts'

/** Reads JSON text; `undefined` for anything that is not JSON, whatever storage made of it. */
export function parseJson(text: unknown): unknown {
  return attempt(() => JSON.parse(text as string))
}
