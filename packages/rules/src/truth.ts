/** The answer of a condition: yes, no, or `undefined` for *unknown* (Kleene's three-valued logic). */
export type Truth = boolean | undefined

/** The opposite; the opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === undefined ? truth : !truth
}
