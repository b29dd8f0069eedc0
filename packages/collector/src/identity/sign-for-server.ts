import { CONTROL, HOLDOUT, isRecord, type SiteConfig } from '@segue/protocol'
import { signSummary, toVisitorSummary } from '@segue/protocol/tokens'

/**
 * What the site's own server may read of a visitor, signed, out of the summary that the browser sent: only what the site
 * config knows, since a browser can send anything. An empty text where there is nothing, or too much for a cookie.
 */
export async function signForServer(
  summary: string,
  config: SiteConfig,
  { secret, exp }: { readonly secret: string; readonly exp: number },
): Promise<string> {
  const told = readTold(summary)
  if (told === undefined) return ''
  const { segments, stage, assignments } = told.visitor
  const stages = config.journey.stages.map(({ id }) => id)
  const known = {
    segments: config.segments.map(({ id }) => id).filter((id) => segments.includes(id)),
    stage: stages.find((id) => id === stage) ?? '',
    assignments: Object.fromEntries(
      config.experiences.flatMap(({ id, variants }) => {
        const arms = [CONTROL, HOLDOUT, ...variants.map((variant) => variant.id)]
        const arm = Object.hasOwn(assignments, id) ? assignments[id] : undefined
        return arm !== undefined && arms.includes(arm) ? [[id, arm]] : []
      }),
    ),
  }
  return (await signSummary(secret, known, { exp, ...told.after })) ?? ''
}

/** What counts here of the profile, and the wipe it came after; undefined where the browser sent no profile. */
function readTold(summary: string) {
  try {
    const { profile, after } = JSON.parse(Buffer.from(summary, 'base64url').toString('utf8'))
    if (!isRecord(profile) || !isRecord(profile.journey)) return undefined
    const visitor = toVisitorSummary({ ...profile, stage: profile.journey.stage })
    return visitor && { visitor, after: typeof after === 'string' ? { after } : {} }
  } catch {
    return undefined
  }
}
