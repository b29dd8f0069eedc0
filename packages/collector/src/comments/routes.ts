import { ID_CHARS_MAX } from '@segue/protocol'
import {
  COMMENTED_KINDS,
  type CommentedPart,
  type DraftComment,
  includesRole,
  type Role,
  type WantedComment,
} from '@segue/protocol/api'
import * as v from 'valibot'
import { roleOn } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { time } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { hasPart } from './has-part.ts'
import { COMMENT_CHARS_MAX } from './limits.ts'

const ABOUT = `{"kind": "draft"}, or one of ${COMMENTED_KINDS.join(', ')} with its id`
const CHARS = `a text of 1 to ${COMMENT_CHARS_MAX} characters`
const about: v.GenericSchema<CommentedPart> = v.union(
  [
    v.strictObject({ kind: v.literal('draft') }),
    v.strictObject({
      kind: v.picklist(COMMENTED_KINDS),
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(ID_CHARS_MAX)),
    }),
  ],
  ABOUT,
)
const text = v.pipe(
  v.string(CHARS),
  v.trim(),
  v.minLength(1, CHARS),
  v.maxLength(COMMENT_CHARS_MAX, CHARS),
)
const comment = v.strictObject({
  ...{ id: v.string(), about, text, at: time, by: v.string() },
  resolved: v.nullable(v.strictObject({ at: time, by: v.string() })),
})

/** What people say about a draft and its parts. It stops nobody from publishing, and reaches no page. */
export const commentRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/comments', {
    access: 'viewer',
    summary: 'The comments on the draft and its parts, in the order they were written.',
    answer: v.strictObject({ comments: v.array(comment) }),
    handle: ({ site }, { comments }) => ({ comments: comments.list(site.id) }),
  }),
  defineRoute('POST /api/sites/:site/comments', {
    // Whoever may look may say something: it changes nothing that a visitor gets.
    access: 'viewer',
    summary: 'Says something about the draft, or about a segment, stage or experience.',
    action: 'comment.add',
    status: 201,
    body: v.object({ about, text }),
    answer: v.strictObject({ comment }),
    handle: addComment,
  }),
  defineRoute('POST /api/sites/:site/comments/:id/resolve', {
    access: 'viewer',
    summary: 'Resolves a comment or opens it again: for whoever wrote it, and for editors.',
    action: 'comment.resolve',
    body: v.object({ resolved: v.boolean('true or false') }),
    answer: v.strictObject({ comment }),
    async handle(call, { comments }) {
      const { id } = requireOwn(call, comments.get, 'editor')
      const { resolved } = call.body
      call.note({ target: resolved ? id : `${id} open` })
      const by = call.user.email
      return { comment: await comments.resolve(call.site.id, id, { resolved, by }) }
    },
  }),
  defineRoute('DELETE /api/sites/:site/comments/:id', {
    access: 'viewer',
    summary: 'Deletes a comment: for whoever wrote it, and for admins.',
    action: 'comment.remove',
    async handle(call, { comments }) {
      const { id, about } = requireOwn(call, comments.get, 'admin')
      await comments.remove(call.site.id, id)
      call.note({ target: toTarget(id, about) })
      return undefined
    },
  }),
]

async function addComment(
  { site, user, body, note }: SiteCall & { readonly body: WantedComment },
  { comments, drafts, versions }: Parts,
): Promise<{ readonly comment: DraftComment }> {
  const draft = await drafts.read(site.id)
  const configs = [versions.get(site.id)?.current().config, draft?.config]
  if (!configs.some((config) => hasPart(config, body.about)))
    throw new CollectorError('COMMENT_PART_UNKNOWN')
  const comment = await comments.add(site.id, body, user.email)
  note({ target: toTarget(comment.id, comment.about) })
  return { comment }
}

/** The comment that a call names, when the user wrote it or has the role; else `COMMENT_NOT_YOURS`. */
function requireOwn(
  { site, user, request }: SiteCall,
  get: (site: string, id: string) => DraftComment,
  others: Role,
): DraftComment {
  const { id } = request.params as { id: string }
  const comment = get(site.id, id)
  if (comment.by !== user.email && !includesRole(roleOn(user, site.id), others))
    throw new CollectorError('COMMENT_NOT_YOURS')
  return comment
}

/** The audit log says which comment on what, and not what it said: what is deleted is to be gone. */
function toTarget(id: string, about: CommentedPart): string {
  return about.kind === 'draft' ? `${id} draft` : `${id} ${about.kind} ${about.id}`
}
