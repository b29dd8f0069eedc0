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
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import type { Comments } from './comments.ts'
import { findNews } from './find-news.ts'
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
  answers: v.exactOptional(v.string()),
  resolved: v.nullable(v.strictObject({ at: time, by: v.string() })),
})

/** What people say about a draft and its parts. It stops nobody from publishing, and reaches no page. */
export const commentRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/comments', {
    access: 'viewer',
    summary: 'The comments on the draft and its parts, and which are news for whoever asks.',
    answer: v.strictObject({ comments: v.array(comment), news: v.array(v.string()) }),
    handle({ site, user: { email } }, parts) {
      const comments = parts.comments.list(site.id)
      const seenAt = parts.seenComments.get(site.id, email)
      return { comments, news: findNews(comments, { email, seenAt }) }
    },
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
  defineRoute('POST /api/sites/:site/comments/seen', {
    access: 'viewer',
    summary: 'Notes until when whoever asks has seen what was said.',
    body: v.object({ until: time }),
    answer: v.strictObject({ until: time }),
    async handle({ site, user: { email }, body }, { seenComments, now }) {
      // Who says they have seen the future would never hear of it.
      await seenComments.see(site.id, email, Math.min(body.until, now()))
      return { until: seenComments.get(site.id, email) }
    },
  }),
  defineRoute('POST /api/sites/:site/comments/:id/answers', {
    access: 'viewer',
    summary: 'Answers a comment, which is news for all who wrote there.',
    action: 'comment.add',
    status: 201,
    body: v.object({ text }),
    answer: v.strictObject({ comment }),
    async handle({ site, user, request, body, note }, { comments }) {
      const { id, answers = id, about } = comments.get(site.id, readPath(request, 'id'))
      const wanted = { about, text: body.text, by: user.email, answers }
      const comment = await comments.add(site.id, wanted)
      note({ target: `${toTarget(comment.id, about)} answers ${answers}` })
      return { comment }
    },
  }),
  defineRoute('POST /api/sites/:site/comments/:id/resolve', {
    access: 'viewer',
    summary:
      'Resolves a comment with its answers or reopens it: for who wrote it, and for editors.',
    action: 'comment.resolve',
    body: v.object({ resolved: v.boolean('true or false') }),
    answer: v.strictObject({ comment }),
    async handle(call, { comments }) {
      const { id } = requireOwn(call, rootOf(call, comments), 'editor')
      const { resolved } = call.body
      call.note({ target: resolved ? id : `${id} open` })
      const by = call.user.email
      return { comment: await comments.resolve(call.site.id, id, { resolved, by }) }
    },
  }),
  defineRoute('DELETE /api/sites/:site/comments/:id', {
    access: 'viewer',
    summary: 'Deletes a comment with its answers: for who wrote all of it, and for admins.',
    action: 'comment.remove',
    async handle(call, { comments }) {
      const site = call.site.id
      const { id, about } = requireOwn(
        call,
        comments.get(site, readPath(call.request, 'id')),
        'admin',
      )
      const isMine = ({ by }: DraftComment) => by === call.user.email
      if (!comments.thread(site, id).every(isMine) && !hasRole(call, 'admin'))
        throw new CollectorError('COMMENT_ANSWERED')
      await comments.remove(site, id)
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
  const comment = await comments.add(site.id, {
    about: body.about,
    text: body.text,
    by: user.email,
  })
  note({ target: toTarget(comment.id, comment.about) })
  return { comment }
}

/** The comment that a call names, or that what it names answers: both are settled together. */
function rootOf({ site, request }: SiteCall, { get }: Comments): DraftComment {
  const named = get(site.id, readPath(request, 'id'))
  return named.answers === undefined ? named : get(site.id, named.answers)
}

/** The comment, when the user wrote it or has the role; else `COMMENT_NOT_YOURS`. */
function requireOwn(call: SiteCall, comment: DraftComment, others: Role): DraftComment {
  if (comment.by !== call.user.email && !hasRole(call, others))
    throw new CollectorError('COMMENT_NOT_YOURS')
  return comment
}

function hasRole({ site, user }: SiteCall, role: Role): boolean {
  return includesRole(roleOn(user, site.id), role)
}

/** The audit log says which comment on what, and not what it said: what is deleted is to be gone. */
function toTarget(id: string, about: CommentedPart): string {
  return about.kind === 'draft' ? `${id} draft` : `${id} ${about.kind} ${about.id}`
}
