/** The answer of a condition: yes, no, or `undefined` for *unknown* (Kleene's three-valued logic). */
export type Truth = boolean | undefined

/** Yes when every answer is yes; no when one is no, whatever the unknown ones are; else unknown. */
export function allTrue<Part>(parts: readonly Part[], ask: (part: Part) => Truth): Truth {
  let truth: Truth = true
  for (const part of parts) {
    const answer = ask(part)
    if (answer === false) return false
    if (answer === undefined) truth = undefined
  }
  return truth
}

/** Yes when one answer is yes, whatever the unknown ones are; no when every answer is no; else unknown. */
export function anyTrue<Part>(parts: readonly Part[], ask: (part: Part) => Truth): Truth {
  return not(allTrue(parts, (part) => not(ask(part))))
}

/** The opposite; the opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === undefined ? truth : !truth
}
