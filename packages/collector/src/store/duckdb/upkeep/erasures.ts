import { randomBytes } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { toUserVisitor } from '../../../ingest/user-visitor.ts'
import type { RowCounts, Subject, SubjectRow } from '../../upkeep.ts'
import { toAboutSubject } from './about-subject.ts'
import dropErasedSql from './drop-erased.sql?raw'
import { findTerms } from './subject-terms.ts'

/** Makes room for hashes of erased visitors. Their salt is the store's own, so that no list of hashes fits it. */
export async function prepareErasures(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `CREATE TABLE IF NOT EXISTS erased (site VARCHAR NOT NULL, hash VARCHAR NOT NULL);
    CREATE TABLE IF NOT EXISTS erasure_salt (salt VARCHAR NOT NULL)`,
  )
  await connection.run(
    'INSERT INTO erasure_salt SELECT $salt WHERE NOT EXISTS (FROM erasure_salt)',
    { salt: randomBytes(32).toString('base64url') },
  )
}

/** Every row about somebody. */
export async function exportRows(
  connection: DuckDBConnection,
  subject: Subject,
): Promise<readonly SubjectRow[]> {
  const rows: SubjectRow[] = []
  for (const { table, where, values } of await toAboutSubject(connection, subject)) {
    const found = await connection.runAndReadAll(
      `SELECT to_json(${table})::VARCHAR FROM ${table} WHERE ${where} ORDER BY rowid`,
      values,
    )
    for (const [row] of found.getRows()) rows.push({ table, row: JSON.parse(String(row)) })
  }
  return rows
}

/** Removes every row about somebody, in one transaction with the hashes by which they are known when they come again. */
export async function eraseRows(
  connection: DuckDBConnection,
  subject: Subject,
): Promise<RowCounts> {
  const places = await toAboutSubject(connection, subject)
  const { visitors } = await findTerms(connection, subject)
  // What servers still tell of the user would come under it.
  const standIns = 'user' in subject ? [toUserVisitor(subject.user)] : []
  const counts: Record<string, number> = {}
  await connection.run('BEGIN')
  try {
    await connection.run(
      `INSERT INTO erased SELECT $site, sha256(salt || visitor)
        FROM erasure_salt, (SELECT unnest(from_json($visitors, '["VARCHAR"]')) AS visitor)
        WHERE ($site, sha256(salt || visitor)) NOT IN (SELECT (site, hash) FROM erased)`,
      { site: subject.site, visitors: JSON.stringify([...visitors, ...standIns]) },
    )
    for (const { table, where, values } of places) {
      const gone = await connection.run(`DELETE FROM ${table} WHERE ${where}`, values)
      counts[table] = gone.rowsChanged
    }
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
  return counts
}

/** Removes from the arrivals what comes from visitors who were erased, their refused events included. */
export async function dropErased(connection: DuckDBConnection): Promise<void> {
  const any = await connection.runAndReadAll('FROM erased LIMIT 1')
  if (any.currentRowCount > 0) await connection.run(dropErasedSql)
}
