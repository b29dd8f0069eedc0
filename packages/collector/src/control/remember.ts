/** Gives what is remembered under a key, or asks for it. */
export type Remember<Answer> = (key: string, ask: () => Promise<Answer>) => Promise<Answer>

/** Remembers answers for a while, by a key: whoever asks the same within `validMs` milliseconds gets the same. */
export function createRemember<Answer>(validMs: number, now: () => number): Remember<Answer> {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>()
  return (key, ask) => {
    for (const [old, { until }] of known) if (until <= now()) known.delete(old)
    const found = known.get(key)
    if (found) return found.answer
    const answer = ask()
    known.set(key, { until: now() + validMs, answer })
    // What failed is asked again.
    answer.catch(() => known.delete(key))
    return answer
  }
}
