import type { ErrorCode } from '../errors.ts'
import type { EventStore } from './event-store.ts'
import type { Standings } from './standings.ts'
import type { Upkeep } from './upkeep.ts'

/** What of the store the collector asks for as it is: methods of one argument. */
export type StoreQuestions = Omit<EventStore, 'drain' | 'close'> & Upkeep & Standings

/** What the collector asks its store process to do. */
export type StoreCall =
  | { readonly method: 'drain' | 'close' }
  | {
      [Method in keyof StoreQuestions]: {
        readonly method: Method
        readonly asked: Parameters<StoreQuestions[Method]>[0]
      }
    }[keyof StoreQuestions]

/** A call on its way, numbered so that its answer finds it. */
export type StoreRequest = StoreCall & { readonly number: number }

/** From the store process: it holds the store now, or why it cannot open it, or the answer to a call. */
export type StoreMessage =
  | { readonly ready: true }
  | { readonly unopened: string }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: StoreFailure }

/** Why a call failed: a code when it was to be expected, always a text for the log. */
export interface StoreFailure {
  readonly code?: ErrorCode
  readonly text: string
}
