import type { AuditEntry } from '@segue/protocol/api'
import { AUDIT_FILE_BYTES_MAX } from '../limits.ts'
import { openEntryLog } from './entry-log.ts'

export type { AuditEntry } from '@segue/protocol/api'

/** Every word that an audit log uses for what was done. */
export type AuditAction =
  | `session.${'open' | 'close' | 'end' | 'fail' | 'lock'}`
  | `password.${'change' | 'reset' | 'link' | 'forgot'}`
  | `invitation.${'create' | 'accept' | 'revoke'}`
  | `user.${'role' | 'remove'}`
  | `owner.${'add' | 'remove'}`
  | `token.${'create' | 'revoke'}`
  | `key.${'create' | 'rotate' | 'revoke'}`
  | 'secret.rotate'
  | `site.${'create' | 'origins' | 'switch' | 'four-eyes'}`
  | `version.${'publish' | 'rollback' | 'schedule' | 'unschedule'}`
  | `draft.${'save' | 'remove'}`
  | `comment.${'add' | 'resolve' | 'remove'}`
  | 'conclusion.add'
  | 'experience.switch'
  | 'preview.create'
  | `share.${'create' | 'revoke'}`
  | `digest.${'set' | 'test' | 'unsubscribe'}`
  | `report.${'save' | 'change' | 'rename' | 'remove'}`
  | 'rejected.replay'
  | `backup.${'make' | 'restore'}`
  | `visitor.${'export' | 'erase'}`
  | 'retention.set'
  | 'watch.set'
  | `segment.${'export' | 'push'}`
  | `webhook.${'create' | 'rotate' | 'pause' | 'remove' | 'replay' | 'test'}`

/** Which entries are wanted: of a site, or of what is about none; before a moment. */
export interface AuditQuestion {
  readonly site: string | null
  readonly limit: number
  readonly before: number
}

/** Who did what when to what. Entries are added, and never changed. */
export interface Audit {
  /** Resolves when the entry is on disk. */
  readonly append: (entry: AuditEntry & { readonly action: AuditAction }) => Promise<void>
  /** Newest first. */
  readonly list: (question: AuditQuestion) => Promise<readonly AuditEntry[]>
}

/** Keeps it in the folder; see {@link openEntryLog} for how much of it. */
export async function openAudit(
  folder: string,
  fileBytesMax: number = AUDIT_FILE_BYTES_MAX,
): Promise<Audit> {
  const log = await openEntryLog<AuditEntry>(folder, fileBytesMax)
  return {
    append: log.append,
    async list({ site, limit, before }) {
      const entries = await log.read(site)
      return entries
        .filter(({ at }) => at < before)
        .reverse()
        .slice(0, limit)
    },
  }
}
