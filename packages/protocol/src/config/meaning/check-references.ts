import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'
import { listConditions } from './list-conditions.ts'

/** Whatever a condition or an experience names by its id exists. */
export function checkReferences(config: SiteConfig, report: Report): void {
  const known = {
    segment: idsOf(config.segments),
    stage: idsOf(config.journey.stages),
    score: idsOf(config.scores ?? []),
    goal: idsOf(config.goals),
    experience: idsOf(config.experiences),
  }
  const check = (kind: keyof typeof known, id: string | undefined, path: string): void => {
    if (id === undefined || known[kind].includes(id)) return
    report({ code: 'CONFIG_REFERENCE_UNKNOWN', path, received: id, known: known[kind] })
  }
  for (const { condition, path } of listConditions(config)) {
    if ('segment' in condition) check('segment', condition.segment, `${path}.segment`)
    if ('stage' in condition) check('stage', condition.stage, `${path}.stage`)
    if ('score' in condition) check('score', condition.score, `${path}.score`)
    if ('rfm' in condition && config.rfm === undefined) {
      const expected = 'classes under `rfm` of the site config'
      report({ code: 'CONFIG_REFERENCE_UNKNOWN', path, received: condition.rfm, expected })
    }
  }
  config.experiences.forEach(({ goal, guardrails = [], requires = [] }, index) => {
    const path = `experiences[${index}]`
    check('goal', goal, `${path}.goal`)
    guardrails.forEach((guardrail, at) => {
      check('goal', guardrail.goal, `${path}.guardrails[${at}].goal`)
    })
    requires.forEach((id, at) => {
      check('experience', id, `${path}.requires[${at}]`)
    })
  })
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id)
}
