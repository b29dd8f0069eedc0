import type { DuckDBConnection } from '@duckdb/node-api'
import contentsSql from './contents.sql?raw'
import keepFirstSql from './keep-first.sql?raw'
import receivedSql from './received.sql?raw'

/**
 * What a segment holds, as far as steps of a drain ask: most segments need few of them, and a statement that finds nothing to
 * do takes a millisecond or two. Of what goes on the way it may still speak.
 */
export interface Contents {
  /** Lines that are no events: `refused` has them. */
  readonly hasRefused: boolean
  /** The smallest and the largest id, of those whose time is not absurd. */
  readonly ids: { readonly least: string; readonly most: string } | undefined
  /** Ids with an absurd time. */
  readonly hasOddIds: boolean
  /** Events that no browser sent. */
  readonly hasTold: boolean
  /** Events that name a user. */
  readonly hasUsers: boolean
}

/** Counts into `received` what came, and leaves in `arrivals` the events, of copies the first. */
export async function sortContents(connection: DuckDBConnection): Promise<Contents> {
  await connection.run(receivedSql)
  const found = await connection.runAndReadAll(contentsSql)
  const [hasCopies, hasRefused, least, most, hasOddIds, hasTold, hasUsers] =
    found.getRows()[0] ?? []
  if (hasCopies === true || hasRefused === true) await connection.run(keepFirstSql)
  return {
    hasRefused: hasRefused === true,
    ids: typeof least === 'string' && typeof most === 'string' ? { least, most } : undefined,
    hasOddIds: hasOddIds === true,
    hasTold: hasTold === true,
    hasUsers: hasUsers === true,
  }
}
