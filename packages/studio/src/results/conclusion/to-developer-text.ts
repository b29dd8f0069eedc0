import { type Change, type SiteConfig, toReadableJson } from '@segue/protocol'
import { toPeopleSentence } from '../../audiences/rule/people-sentence.ts'
import { toAudienceText, toSettingTexts } from '../../experiences/experience-text.ts'
import { conclusions } from '../../messages/en/conclusions.ts'
import { experiences } from '../../messages/en/experiences.ts'
import { createNames } from '../../site/names.ts'

const texts = conclusions.specText

/**
 * A variant as developers need it to build it into the site: in sentences, then the experience with this variant alone as
 * JSON. Undefined where the site config no longer has it.
 */
export function toDeveloperText(
  config: SiteConfig,
  wanted: { readonly experience: string; readonly variant: string; readonly verdict: string },
): string | undefined {
  const experience = config.experiences.find(({ id }) => id === wanted.experience)
  const variant = experience?.variants.find(({ id }) => id === wanted.variant)
  if (experience === undefined || variant === undefined) return undefined
  const names = createNames(config)
  return [
    texts.title(variant.name, experience.name),
    '',
    texts.who(toAudienceText(experience, names)),
    ...(variant.when ? [texts.only(toPeopleSentence(variant.when, names))] : []),
    texts.terms(toSettingTexts(experience, names).join(', ')),
    texts.found(wanted.verdict),
    '',
    texts.changes,
    ...variant.changes.map((change, place) =>
      texts.change(place + 1, toKind(change), toTarget(change)),
    ),
    '',
    texts.json,
    toReadableJson({ ...experience, variants: [variant] }, '  '),
  ].join('\n')
}

function toKind({ kind }: Change): string {
  return experiences.changes.kinds[kind] ?? kind
}

function toTarget(change: Change): string {
  if (change.kind === 'slot') return change.slot
  return 'target' in change ? change.target.selector : texts.site
}
