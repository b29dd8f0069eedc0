import type { SiteConfig } from '@segue/protocol'
import type {
  AudienceCount,
  AudienceQuestion,
  ReplayAnswer,
  ReplayQuestion,
  Vocabulary,
} from '@segue/protocol/api'
import type { FastifyReply } from 'fastify'
import * as v from 'valibot'
import { requireConfig } from '../api/check-config.ts'
import { sentConfig } from '../api/version-fields.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { text, time, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { NAME_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { AUDIENCE_RULES_MAX, AUDIENCE_VISITORS_MAX } from './limits.ts'

const partAsked = {
  from: v.exactOptional(whole(0, AUDIENCE_VISITORS_MAX)),
  asOf: v.exactOptional(whole(0)),
}
const partReached = {
  asOf: time,
  all: v.number(),
  known: v.number(),
  next: v.nullable(v.number()),
}
const counts = v.array(v.strictObject({ segment: v.string(), visitors: v.number() }))
const words = v.array(
  v.strictObject({
    path: v.string(),
    values: v.array(v.union([v.string(), v.number(), v.boolean()])),
  }),
)
const movers = { visitors: v.number(), examples: v.array(v.string()) }
const arm = v.nullable(v.string())
const moves = v.strictObject({
  visitors: v.number(),
  segments: v.array(
    v.strictObject({
      segment: v.string(),
      before: v.number(),
      after: v.number(),
      entered: v.strictObject(movers),
      left: v.strictObject(movers),
    }),
  ),
  stages: v.array(v.strictObject({ from: v.string(), to: v.string(), ...movers })),
  arms: v.array(v.strictObject({ experience: v.string(), from: arm, to: arm, ...movers })),
})

/** Rules tried on the visitors with the newest events. */
export const audienceRoutes: readonly Route[] = [
  defineRoute('POST /api/sites/:site/audiences/count', {
    access: 'viewer',
    summary:
      'Counts, part by part, whom the segments of a site config, and further rules, would match.',
    body: v.object({
      config: sentConfig,
      rules: v.exactOptional(
        v.pipe(
          v.array(v.unknown()),
          v.maxLength(AUDIENCE_RULES_MAX, `at most ${AUDIENCE_RULES_MAX} rules`),
        ),
      ),
      segment: v.exactOptional(text(NAME_CHARS_MAX)),
      ...partAsked,
    }),
    answer: v.strictObject({
      ...partReached,
      visitors: v.number(),
      segments: counts,
      rules: v.array(v.number()),
      overlap: counts,
      outside: v.exactOptional(
        v.strictObject({
          visitor: v.string(),
          events: v.number(),
          lastAt: time,
          lacks: v.array(v.string()),
        }),
      ),
    }),
    handle: countAudiences,
  }),
  defineRoute('POST /api/sites/:site/audiences/replay', {
    access: 'viewer',
    summary: 'Tells, part by part, which of the newest visitors a site config would move.',
    body: v.object({
      config: sentConfig,
      ...partAsked,
    }),
    answer: v.strictObject({
      ...partReached,
      since: time,
      report: moves,
    }),
    handle: replayConfig,
  }),
  defineRoute('GET /api/sites/:site/vocabulary', {
    access: 'viewer',
    summary: 'Event types, properties and values that the newest visitors brought.',
    answer: v.strictObject({
      events: v.array(
        v.strictObject({ type: v.string(), visitors: v.number(), properties: words }),
      ),
      traits: words,
    }),
    handle: listWords,
  }),
]

async function countAudiences(
  { reply, site, body }: SiteCall & { readonly body: AudienceQuestion },
  parts: Parts,
): Promise<AudienceCount> {
  const { rules = [], segment, from = 0, asOf } = body
  const config = requireConfig(body.config, site.id)
  requireRules(config, rules)
  const published = publishedOf(site.id, parts)
  const question = { site: site.id, published, config, rules, segment, from, asOf }
  return parts.audiences.count(question, abandonedBy(reply))
}

async function replayConfig(
  { reply, site, body }: SiteCall & { readonly body: ReplayQuestion },
  parts: Parts,
): Promise<ReplayAnswer> {
  const { from = 0, asOf } = body
  const config = requireConfig(body.config, site.id)
  const published = publishedOf(site.id, parts)
  const question = { site: site.id, published, config, from, asOf }
  return parts.audiences.replay(question, abandonedBy(reply))
}

function listWords({ reply, site }: SiteCall, parts: Parts): Promise<Vocabulary> {
  const question = { site: site.id, published: publishedOf(site.id, parts) }
  return parts.audiences.listWords(question, abandonedBy(reply))
}

/** Rules are held to what a segment's rule is: they stand in a site config beside its own, as far as there is room. */
function requireRules(config: SiteConfig, rules: readonly unknown[]): void {
  if (rules.length === 0) return
  const added = rules.map((when, index) => ({ id: `counted-rule-${index}`, name: 'Rule', when }))
  requireConfig({ ...config, segments: [...config.segments, ...added] })
}

function publishedOf(site: string, { versions }: Parts): SiteConfig {
  const config = versions.get(site)?.current().config
  if (config === undefined) throw new CollectorError('NOT_FOUND')
  return config
}

/** Says stop when whoever asked has gone away; also, too late to matter, when the answer is out. */
function abandonedBy({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => controller.abort())
  return controller.signal
}
