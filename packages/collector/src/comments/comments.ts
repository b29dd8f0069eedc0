import { join } from 'node:path'
import type { DraftComment } from '@segue/protocol/api'
import { createId } from '../control/create-id.ts'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { COMMENTS_PER_SITE_MAX } from './limits.ts'
import { listIn } from './list-in.ts'

/** What people said about the drafts of all sites. */
export interface Comments {
  /** Those of a site, in the order they were written. */
  readonly list: (site: string) => readonly DraftComment[]
  /** Throws `COMMENT_UNKNOWN`. */
  readonly get: (site: string, id: string) => DraftComment
  /** A comment and all that answers it, in the order they were written. */
  readonly thread: (site: string, id: string) => readonly DraftComment[]
  /** Rejects with `COMMENTS_TOO_MANY`, and with `COMMENT_UNKNOWN` where it answers one that is gone. */
  readonly add: (site: string, wanted: NewComment) => Promise<DraftComment>
  /** Resolves it, or with `resolved` false opens it again. Rejects with `COMMENT_UNKNOWN`. */
  readonly resolve: (
    site: string,
    id: string,
    settled: { readonly resolved: boolean; readonly by: string },
  ) => Promise<DraftComment>
  /** Removes it with all that answers it. Rejects with `COMMENT_UNKNOWN`. */
  readonly remove: (site: string, id: string) => Promise<void>
}

/** A comment before it is kept. */
export type NewComment = Pick<DraftComment, 'about' | 'text' | 'by' | 'answers'>

/** Keeps them in `comments.json` in the folder. */
export async function openComments(folder: string, now: () => number): Promise<Comments> {
  const file = await openJsonFile<BySite>(join(folder, 'comments.json'), {})

  function find(all: BySite, site: string, id: string): DraftComment {
    const found = listIn(all, site).find((one) => one.id === id)
    if (found === undefined) throw new CollectorError('COMMENT_UNKNOWN')
    return found
  }

  return {
    list: (site) => listIn(file.get(), site),
    get: (site, id) => find(file.get(), site, id),
    thread: (site, id) =>
      listIn(file.get(), site).filter((one) => one.id === id || one.answers === id),
    async add(site, wanted) {
      const comment: DraftComment = { id: createId(), ...wanted, at: now(), resolved: null }
      await file.change((all) => {
        // What is answered may have been deleted since it was read.
        if (wanted.answers !== undefined) find(all, site, wanted.answers)
        const former = listIn(all, site)
        if (former.length >= COMMENTS_PER_SITE_MAX) throw new CollectorError('COMMENTS_TOO_MANY')
        return { ...all, [site]: [...former, comment] }
      })
      return comment
    },
    async resolve(site, id, { resolved, by }) {
      await file.change((all) => {
        const comment = find(all, site, id)
        // Who resolves what is resolved changes nothing: the first one settled it.
        if (resolved === (comment.resolved !== null)) return all
        const settled = { ...comment, resolved: resolved ? { at: now(), by } : null }
        const list = listIn(all, site).map((one) => (one.id === id ? settled : one))
        return { ...all, [site]: list }
      })
      return find(file.get(), site, id)
    },
    async remove(site, id) {
      await file.change((all) => {
        find(all, site, id)
        const left = listIn(all, site).filter((one) => one.id !== id && one.answers !== id)
        return { ...all, [site]: left }
      })
    },
  }
}

type BySite = { readonly [site: string]: readonly DraftComment[] }
