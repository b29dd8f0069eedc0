import type { DuckDBConnection } from '@duckdb/node-api'
import type { Subject } from '../../upkeep.ts'

/** By what somebody's rows are found. */
export interface SubjectTerms {
  readonly visitors: readonly string[]
  /** The visitors, and the user: every text that tells who it is. */
  readonly names: readonly string[]
}

/** Finds the visitors of a user, over all ids the user had, bots included; a visitor is one alone. */
export async function findTerms(
  connection: DuckDBConnection,
  subject: Subject,
): Promise<SubjectTerms> {
  if ('visitor' in subject) return { visitors: [subject.visitor], names: [subject.visitor] }
  const found = await connection.runAndReadAll(
    `WITH named AS (SELECT visitor FROM stitches WHERE site = $site AND user_id = $user)
      FROM named
      UNION SELECT visitor FROM people_of(true)
        WHERE site = $site AND person IN (
          SELECT $user UNION SELECT person FROM people_of(true) WHERE site = $site AND visitor IN (FROM named)
        )
      ORDER BY visitor`,
    { site: subject.site, user: subject.user },
  )
  const visitors = found.getRows().map(([visitor]) => String(visitor))
  return { visitors, names: [...visitors, subject.user] }
}
