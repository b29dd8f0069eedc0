import type { Condition } from '@segue/protocol'

/** What a group asks of its parts so that it is answered as wanted. */
export interface AskedOfParts {
  /** The answer that a part has to give. */
  readonly inside: 'yes' | 'no'
  /** Whether every part has to, or one is enough. */
  readonly takesAll: boolean
}

/** How the parts of a group, or the condition of a segment, have to be answered for the whole to be as wanted. */
export function askedOfParts(condition: Condition, wanted: 'yes' | 'no'): AskedOfParts {
  const isYes = wanted === 'yes'
  const isNone = 'none' in condition
  return {
    inside: isNone === isYes ? 'no' : 'yes',
    takesAll: 'segment' in condition || (isNone ? isYes : 'all' in condition === isYes),
  }
}
