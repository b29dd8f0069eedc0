import type { KeyRotation, NewSiteKey, SiteKey, WantedKey } from '@segue/protocol/api'
import * as v from 'valibot'
import type { Key, MadeKey } from '../control/keys.ts'
import { defineRoute } from '../http/define-route.ts'
import { name, origins, time, whole } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { KEY_GRACE_HOURS, KEY_GRACE_HOURS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { refreshScripts } from '../serve/put-version.ts'

const scope = v.picklist(['write', 'server'], 'write or server')
const key = v.strictObject({
  id: v.string(),
  scope,
  name: v.string(),
  shown: v.pipe(v.string(), v.description('A write key; of a server key the end.')),
  origins: v.array(v.string()),
  createdAt: time,
  by: v.string(),
  until: v.nullable(time),
})
const newKey = v.strictObject({ key, text: v.string() })

/** The keys of a site. A secret one is shown once, when it is made. */
export const keyRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/keys', {
    access: 'admin',
    summary: 'The keys of the site; of secret ones only their ends.',
    answer: v.strictObject({ keys: v.array(key) }),
    handle: ({ site }, { keys }) => ({ keys: keys.list(site.id).map(toAnswer) }),
  }),
  defineRoute('POST /api/sites/:site/keys', {
    access: 'admin',
    summary: 'Makes a key. Its text is shown this once.',
    action: 'key.create',
    status: 201,
    body: v.object({ scope, name, origins: v.exactOptional(origins) }),
    answer: newKey,
    handle: createKey,
  }),
  defineRoute('POST /api/sites/:site/keys/:key/rotate', {
    access: 'admin',
    summary: 'Makes a key in the place of one that then works for so many hours more.',
    action: 'key.rotate',
    status: 201,
    body: v.object({ validHours: v.exactOptional(whole(0, KEY_GRACE_HOURS_MAX)) }),
    answer: newKey,
    handle: rotateKey,
  }),
  defineRoute('DELETE /api/sites/:site/keys/:key', {
    access: 'admin',
    summary: 'Ends a key at once.',
    action: 'key.revoke',
    handle: revokeKey,
  }),
]

async function createKey(
  { site, user, body, note }: SiteCall & { readonly body: WantedKey },
  parts: Parts,
): Promise<NewSiteKey> {
  const { scope, name, origins = [] } = body
  const wanted = { site: site.id, scope, name, origins, by: user.email }
  const made = await parts.keys.create(wanted)
  note({ target: made.key.id })
  await refreshScripts(site.id, parts)
  return toNewAnswer(made)
}

async function rotateKey(
  { site, user, body, note, request }: SiteCall & { readonly body: KeyRotation },
  parts: Parts,
): Promise<NewSiteKey> {
  const id = readPath(request, 'key')
  const old = { site: site.id, id, by: user.email }
  const made = await parts.keys.rotate(old, body.validHours ?? KEY_GRACE_HOURS)
  note({ target: id })
  await refreshScripts(site.id, parts)
  return toNewAnswer(made)
}

async function revokeKey({ site, request, note }: SiteCall, { keys }: Parts): Promise<undefined> {
  const id = readPath(request, 'key')
  await keys.revoke({ site: site.id, id })
  note({ target: id })
}

function toNewAnswer({ key, text }: MadeKey): NewSiteKey {
  return { key: toAnswer(key), text }
}

function toAnswer({ site, ...key }: Key): SiteKey {
  return key
}
