import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'

const setting = v.strictObject({ on: v.boolean('true or false') })

/** Whether a config takes two people until it is published. */
export const fourEyesRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/four-eyes', {
    access: 'viewer',
    summary: 'Whether somebody has to save what another publishes.',
    answer: setting,
    handle: async ({ site }, { fourEyes }) => ({ on: await fourEyes.isOn(site.id) }),
  }),
  defineRoute('POST /api/sites/:site/four-eyes', {
    access: 'admin',
    summary: 'Sets whether somebody has to save what another publishes.',
    action: 'site.four-eyes',
    body: setting,
    answer: setting,
    async handle({ site, body: { on }, note }, { fourEyes }) {
      await fourEyes.set(site.id, on)
      note({ target: on ? 'on' : 'off' })
      return { on }
    },
  }),
]

/**
 * Rejects with `SECOND_PERSON_NEEDED` where the site wants two people, unless another has saved exactly what is sent as the
 * draft. Both are signed in: an admin could make a token to be their own second person.
 */
export async function requireSecondPerson(
  { site, user }: Pick<SiteCall, 'site' | 'user'>,
  sent: unknown,
  { fourEyes, drafts, users }: Parts,
): Promise<void> {
  if (!(await fourEyes.isOn(site.id))) return
  const draft = await drafts.read(site.id)
  const isSavedByAnother =
    draft !== null && draft.by !== user.email && users.byEmail(draft.by) !== undefined
  if (user.session !== undefined && isSavedByAnother && isDeepStrictEqual(draft.config, sent))
    return
  throw new CollectorError('SECOND_PERSON_NEEDED')
}
