/**
 * Gives each event the session it belongs to: its own id where it is known, else one that ends after `idleMinutes`
 * without an event.
 */
export function createSessions(
  idleMinutes = 30,
): (at: number, known: string | undefined) => string {
  let number = 1
  let lastAt = Number.NEGATIVE_INFINITY
  return (at, known) => {
    const isNew = lastAt > Number.NEGATIVE_INFINITY && at - lastAt > idleMinutes * MINUTE_MS
    if (isNew) number += 1
    lastAt = at
    return known ?? `session-${number}`
  }
}

const MINUTE_MS = 60_000
