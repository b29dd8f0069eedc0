import type { ConfigCheck } from '@segue/protocol'
import type { NewVersion, WantedVersion } from '@segue/protocol/api'
import * as v from 'valibot'
import type { Publication, Version, Versions } from '../control/versions.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { whole } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { putVersion } from '../serve/put-version.ts'
import { checkConfig, requireConfig } from './check-config.ts'
import { requireSecondPerson } from './four-eyes.ts'
import {
  base,
  config,
  configCheck,
  newVersion,
  note,
  sentConfig,
  summary,
} from './version-fields.ts'

/** The versions of a site's config: read, check, publish, roll back. */
export const versionRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/config', {
    access: 'viewer',
    summary: 'The current version.',
    answer: v.strictObject({ ...summary, config }),
    handle: (call, parts) => versionsOf(call, parts).current(),
  }),
  defineRoute('GET /api/sites/:site/versions', {
    access: 'viewer',
    summary: 'All versions, newest first, without content.',
    answer: v.strictObject({ versions: v.array(v.strictObject(summary)) }),
    handle: (call, parts) => ({ versions: versionsOf(call, parts).list() }),
  }),
  defineRoute('GET /api/sites/:site/versions/:number', {
    access: 'viewer',
    summary: 'One version.',
    answer: v.strictObject({ ...summary, config }),
    handle: showVersion,
  }),
  defineRoute('POST /api/sites/:site/config/check', {
    access: 'viewer',
    summary: 'Checks a config as publishing would, and looks for what is worth a look.',
    body: v.object({ config: sentConfig }),
    answer: configCheck,
    handle: check,
  }),
  defineRoute('POST /api/sites/:site/versions', {
    access: 'publisher',
    summary: 'Publishes a config; pages have it from their next load on.',
    action: 'version.publish',
    status: 201,
    body: v.object({ config: sentConfig, note, base }),
    answer: newVersion,
    handle: publish,
  }),
  defineRoute('POST /api/sites/:site/rollback', {
    access: 'publisher',
    summary: 'Publishes the content of an earlier version again.',
    action: 'version.rollback',
    status: 201,
    body: v.object({ version: whole(1) }),
    answer: newVersion,
    handle: rollBack,
  }),
]

function showVersion(call: SiteCall, parts: Parts): Promise<Version> {
  const number = readPath(call.request, 'number')
  return findVersion(call, parts, /^\d{1,6}$/.test(number) ? Number(number) : 0)
}

async function check(
  { site, body }: SiteCall & { readonly body: { readonly config: unknown } },
  parts: Parts,
): Promise<ConfigCheck> {
  const checked = checkConfig(body.config, site.id)
  if (!checked.ok) return { issues: checked.issues, findings: [] }
  return { issues: [], findings: await parts.findFindings(checked.value) }
}

async function publish(
  call: SiteCall & { readonly body: WantedVersion },
  parts: Parts,
): Promise<NewVersion> {
  const { note, base } = call.body
  const config = requireConfig(call.body.config, call.site.id)
  await requireSecondPerson(call, call.body.config, parts)
  return publishNow(call, parts, { config, note, by: call.user.email, base })
}

async function rollBack(
  call: SiteCall & { readonly body: NewVersion },
  parts: Parts,
): Promise<NewVersion> {
  const { version: number } = call.body
  const { config } = await findVersion(call, parts, number)
  const base = versionsOf(call, parts).current().version
  const note = `Back to version ${number}`
  return publishNow(call, parts, { config, note, by: call.user.email, base })
}

/** Publishes, and says so in the audit log. */
export async function publishNow(
  { site, note }: SiteCall,
  parts: Parts,
  publication: Publication,
): Promise<NewVersion> {
  const { version } = await putVersion(site.id, publication, parts)
  note({ target: String(version) })
  return { version }
}

async function findVersion(call: SiteCall, parts: Parts, number: number): Promise<Version> {
  const version = await versionsOf(call, parts).read(number)
  if (version === undefined) throw new CollectorError('VERSION_UNKNOWN')
  return version
}

/** The versions of the site that is asked about. */
export function versionsOf({ site }: SiteCall, parts: Parts): Versions {
  const versions = parts.versions.get(site.id)
  if (versions === undefined) throw new CollectorError('SITE_UNKNOWN')
  return versions
}
