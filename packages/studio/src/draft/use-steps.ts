import { useState } from 'preact/hooks'
import { UNDO_STEPS_MAX } from '../limits.ts'

/** A value with the way back and forth between its earlier states. */
export interface Steps<Value> {
  readonly value: Value
  /** A further state. States with the same key in a row, as letters typed into one field, are one step. */
  readonly edit: (value: Value, key?: string) => void
  /** Absent where there is no way. */
  readonly undo?: () => void
  readonly redo?: () => void
}

/** Keeps the last `UNDO_STEPS_MAX` states. */
export function useSteps<Value>(first: Value, onChange: (value: Value) => void): Steps<Value> {
  const [{ before, now, after, key }, setState] = useState<State<Value>>({
    before: [],
    now: first,
    after: [],
    key: undefined,
  })
  function go(next: State<Value>): void {
    setState(next)
    onChange(next.now)
  }
  const [last, next] = [before.at(-1), after[0]]
  return {
    value: now,
    edit(value, nextKey) {
      const isSameStep = nextKey !== undefined && nextKey === key && after.length === 0
      const kept = isSameStep ? before : [...before, { now }].slice(-UNDO_STEPS_MAX)
      go({ before: kept, now: value, after: [], key: nextKey })
    },
    ...(last && {
      undo: () =>
        go({ before: before.slice(0, -1), ...last, after: [{ now }, ...after], key: undefined }),
    }),
    ...(next && {
      redo: () =>
        go({ before: [...before, { now }], ...next, after: after.slice(1), key: undefined }),
    }),
  }
}

interface State<Value> {
  readonly before: readonly { readonly now: Value }[]
  readonly now: Value
  readonly after: readonly { readonly now: Value }[]
  readonly key: string | undefined
}
