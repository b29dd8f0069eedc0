import { AUDIT_STRANGERS_MAX, AUDIT_STRANGERS_MINUTES } from '../limits.ts'
import type { Audit } from './audit.ts'
import type { Users } from './users.ts'

/** Writes failed sign-ins into the audit log. */
export interface FailedSignIns {
  /** Resolves when the entry is on disk, or is left out. `isLocked`: no more are taken for this address for now. */
  readonly note: (email: string, isLocked: boolean) => Promise<void>
}

/**
 * Entries name users only: an address that nobody here has may be a password typed into the wrong field. Users' failures
 * are bounded by the lock. Strangers' are counted, and written down until there are `AUDIT_STRANGERS_MAX` of them, so that
 * nobody can push other entries out of the log; the next entry tells how many were left out.
 */
export function createFailedSignIns(
  audit: Audit,
  users: Pick<Users, 'byEmail'>,
  now: () => number,
): FailedSignIns {
  let begun = Number.NEGATIVE_INFINITY
  let count = 0

  /** What an entry about a stranger says; undefined when it is left out. */
  function toStranger(): string | undefined {
    const leftOut = count - AUDIT_STRANGERS_MAX
    if (now() - begun >= AUDIT_STRANGERS_MINUTES * 60_000) {
      begun = now()
      count = 1
      return leftOut > 0 ? `unknown address, after ${leftOut} more` : 'unknown address'
    }
    count += 1
    return count > AUDIT_STRANGERS_MAX ? undefined : 'unknown address'
  }

  return {
    async note(email, isLocked) {
      const by = users.byEmail(email)?.email ?? toStranger()
      if (by === undefined) return
      const action = isLocked ? 'session.lock' : 'session.fail'
      await audit.append({ at: now(), by, action, site: null, target: by })
    },
  }
}
