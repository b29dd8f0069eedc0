import { eraseDamaged } from '../log/erase-damaged.ts'
import { foldersOf } from '../operations/folders.ts'
import type { Parts } from '../parts.ts'
import type { RowCounts, Subject, SubjectRow } from '../store/upkeep.ts'

/** Every row about somebody, what the site's server told about a user included. */
export async function exportSubject(
  subject: Subject,
  parts: Parts,
): Promise<readonly SubjectRow[]> {
  await drainAll(parts)
  const rows = await parts.store.exportRows(subject)
  if (!('user' in subject)) return rows
  const traits = await parts.userTraits.read(subject.site, subject.user)
  if (Object.keys(traits).length === 0) return rows
  return [...rows, { table: 'user_traits', row: { user: subject.user, traits } }]
}

/**
 * Removes them: from the log, the store, segments that were set aside, and users' traits. Gives how many went, by place.
 * Who looked at them stays known, under a mark in the place of their ids. What the same visitor's browser still sends is
 * passed over from now on; backups made before still hold the rows.
 */
export async function eraseSubject(subject: Subject, parts: Parts): Promise<RowCounts> {
  const rows = await exportSubject(subject, parts)
  const { log } = foldersOf(parts.settings.data)
  const names = namesOf(subject, rows)
  await parts.looks.forget(subject.site, names)
  const damaged = await eraseDamaged(log, subject.site, names)
  if ('user' in subject) await parts.userTraits.remove(subject.site, subject.user)
  const traits = rows.filter(({ table }) => table === 'user_traits').length
  return { ...(await parts.store.erase(subject)), user_traits: traits, damaged_segments: damaged }
}

/** Takes everything that was acknowledged into the store. */
async function drainAll({ log, store }: Parts): Promise<void> {
  await log.seal()
  await store.drain()
}

function namesOf(subject: Subject, rows: readonly SubjectRow[]): readonly string[] {
  const visitors = rows
    .map(({ row }) => (row as { readonly visitor?: unknown }).visitor)
    .filter((visitor) => typeof visitor === 'string')
  return [...new Set(['user' in subject ? subject.user : subject.visitor, ...visitors])]
}
