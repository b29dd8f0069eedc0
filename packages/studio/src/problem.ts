import type { Issue } from '@segue/protocol'
import { problems } from './messages/en/problems.ts'

/** What went wrong with a request, in words for the person who made it. The code is stable. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly remedy: string
  /** HTTP status, or 0 when there was no answer. */
  readonly status: number
  /** What is wrong with a site config that was sent. */
  readonly issues?: readonly Issue[]
  /** Seconds the server asks us to wait, from `Retry-After`. */
  readonly retrySeconds?: number
}

/** The outcome of a request: failing is expected and returned, never thrown. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** A problem of our own table, as the answer to a request. */
export function toFailure(code: keyof typeof problems, status = 0): Answer<never> {
  return { ok: false, problem: { code, ...problems[code], status } }
}
