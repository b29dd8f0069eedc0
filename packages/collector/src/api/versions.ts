import { CONFIG_BYTES_MAX, type ConfigCheck, type Issue, type SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { findPublishIssues } from '@segue/rules/lint'
import type { Version, Versions } from '../control/versions.ts'
import { CollectorError } from '../errors.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { NOTE_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readField, readText, readWhole } from './read-fields.ts'

/** The versions of a site's config: read, check, publish, roll back. */
export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/sites/:site/config', access: 'viewer', handle: showCurrent },
  { method: 'GET', path: '/api/sites/:site/versions', access: 'viewer', handle: listVersions },
  {
    method: 'GET',
    path: '/api/sites/:site/versions/:number',
    access: 'viewer',
    handle: showVersion,
  },
  { method: 'POST', path: '/api/sites/:site/config/check', access: 'viewer', handle: checkConfig },
  { method: 'POST', path: '/api/sites/:site/versions', access: 'publisher', handle: publish },
  { method: 'POST', path: '/api/sites/:site/rollback', access: 'publisher', handle: rollBack },
]

function showCurrent(call: SiteCall, parts: Parts): unknown {
  return versionsOf(call, parts).current()
}

function listVersions(call: SiteCall, parts: Parts): unknown {
  return { versions: versionsOf(call, parts).list() }
}

function showVersion(call: SiteCall, parts: Parts): unknown {
  const { number } = call.request.params as { number: string }
  return findVersion(call, parts, /^\d{1,6}$/.test(number) ? Number(number) : 0)
}

async function checkConfig({ request, site }: SiteCall, parts: Parts): Promise<ConfigCheck> {
  const checked = check(readField(request.body, 'config'), site.id)
  if (!checked.ok) return { issues: checked.issues, findings: [] }
  return { issues: [], findings: await parts.findFindings(checked.value) }
}

async function publish(call: SiteCall, parts: Parts): Promise<unknown> {
  const { request, site, user } = call
  const note = readText(request.body, 'note', NOTE_CHARS_MAX)
  const base = readWhole(request.body, 'base', 0)
  const checked = check(readField(request.body, 'config'), site.id)
  if (!checked.ok) throw new CollectorError('CONFIG_INVALID', { issues: checked.issues })
  return put(call, parts, { config: checked.value, note, by: user.email, base })
}

async function rollBack(call: SiteCall, parts: Parts): Promise<unknown> {
  const number = readWhole(call.request.body, 'version', 1)
  const { config } = await findVersion(call, parts, number)
  const base = versionsOf(call, parts).current().version
  const note = `Back to version ${number}`
  return put(call, parts, { config, note, by: call.user.email, base })
}

/** Publishes, and puts the new script in place before it answers: the next page load has it. */
async function put(call: SiteCall, parts: Parts, publication: Parameters<Versions['publish']>[0]) {
  const version = await versionsOf(call, parts).publish(publication)
  await parts.scripts.refresh(call.site, version)
  call.reply.code(201)
  return { version: version.version }
}

function check(config: unknown, site: string): ReturnType<typeof parseConfig> {
  const bytes = Buffer.byteLength(JSON.stringify(config) ?? '')
  if (bytes > CONFIG_BYTES_MAX) return { ok: false, issues: [tooLarge(bytes)] }
  const parsed = parseConfig(config)
  if (!parsed.ok) return parsed
  const others = parsed.value.site === site ? [] : [otherSite(parsed.value, site)]
  const issues = [...others, ...findPublishIssues(parsed.value)]
  return issues.length > 0 ? { ok: false, issues } : parsed
}

function tooLarge(bytes: number): Issue {
  return {
    code: 'CONFIG_TOO_LARGE',
    path: '',
    received: `${bytes} bytes`,
    expected: `at most ${CONFIG_BYTES_MAX} bytes`,
    remedy: 'Archive what is no longer used in a file of its own.',
  }
}

function otherSite(config: SiteConfig, site: string): Issue {
  return {
    code: 'CONFIG_SITE_OTHER',
    path: 'site',
    received: JSON.stringify(config.site),
    expected: JSON.stringify(site),
    remedy: 'A config is published to the site it names.',
  }
}

async function findVersion(call: SiteCall, parts: Parts, number: number): Promise<Version> {
  const version = await versionsOf(call, parts).read(number)
  if (version === undefined) throw new CollectorError('VERSION_UNKNOWN')
  return version
}

function versionsOf({ site }: SiteCall, parts: Parts): Versions {
  const versions = parts.versions.get(site.id)
  if (versions === undefined) throw new CollectorError('SITE_UNKNOWN')
  return versions
}
