import type { SiteConfig } from '@segue/protocol'
import type { PublishedSummary, PublishedVersion } from '@segue/protocol/api'
import type { Api } from '../api/api.ts'
import { VISITOR_VERSIONS_MAX } from '../limits.ts'
import type { Answer } from '../problem.ts'

/** The site configs by which a visitor is looked at. */
export interface Versions {
  /** The published version; null is the draft. */
  readonly current: number | null
  readonly zone: string
  /** The version to take for the one that an event names: itself, else the newest one before it, else the oldest. */
  readonly versionFor: (version: number | null) => number | null
  readonly configOf: (version: number | null) => SiteConfig
}

/** The published config, and those that are loaded beside it. */
export function toVersions(
  published: PublishedVersion,
  others: readonly PublishedVersion[],
): Versions {
  const configs = new Map([published, ...others].map(({ version, config }) => [version, config]))
  const known = [...configs.keys()].sort((a, b) => a - b)
  const [oldest = published.version] = known
  return {
    current: published.version,
    zone: published.config.timeZone,
    versionFor(version) {
      if (version === null) return published.version
      return known.filter((one) => one <= version).at(-1) ?? oldest
    },
    configOf: (version) => configs.get(version ?? published.version) ?? published.config,
  }
}

/** One config for all times: the draft. */
export function toDraftVersions(config: SiteConfig): Versions {
  return {
    current: null,
    zone: config.timeZone,
    versionFor: () => null,
    configOf: () => config,
  }
}

/** Loads the newest `VISITOR_VERSIONS_MAX` of the versions that are wanted and still there, the published one aside. */
export async function loadVersions(
  { api, site, published }: { api: Api; site: string; published: PublishedVersion },
  wanted: readonly number[],
  signal: AbortSignal,
): Promise<Answer<Versions>> {
  const others = [...new Set(wanted)].filter((version) => version !== published.version)
  if (others.length === 0) return { ok: true, value: toVersions(published, []) }
  const list = await api.loadVersions(site, signal)
  if (!list.ok) return list
  const there = others
    .filter((version) =>
      list.value.versions.some((one: PublishedSummary) => one.version === version),
    )
    .sort((a, b) => b - a)
    .slice(0, VISITOR_VERSIONS_MAX)
  const answers = await Promise.all(there.map((version) => api.loadVersion(site, version)))
  const failed = answers.find((answer) => !answer.ok)
  if (failed) return failed as Answer<Versions>
  const loaded = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  return { ok: true, value: toVersions(published, loaded) }
}
