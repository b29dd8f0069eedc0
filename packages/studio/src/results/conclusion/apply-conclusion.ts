import type { Experience, SiteConfig } from '@segue/protocol'
import type { WantedConclusion } from '@segue/protocol/api'

/**
 * The site config once a conclusion is carried out; the same one where nothing is to be done. Undefined where it lacks the
 * experience or the variant.
 */
export function applyConclusion(
  config: SiteConfig,
  { experience: id, kind, variant }: Pick<WantedConclusion, 'experience' | 'kind' | 'variant'>,
): SiteConfig | undefined {
  if (kind === 'keep_testing' || kind === 'hand_over') return config
  const found = config.experiences.find((one) => one.id === id)
  const next = found && (kind === 'promote' ? promote(found, variant) : pause(found))
  if (next === undefined) return undefined
  const experiences = config.experiences.map((one) => (one.id === id ? next : one))
  return { ...config, experiences }
}

/** One variant for everyone the experience is for, from now on. Shares and schedule were the test's. */
function promote(experience: Experience, variant: string | undefined): Experience | undefined {
  const variants = experience.variants.filter(({ id }) => id === variant)
  const { control: _, traffic: __, schedule: ___, ...rest } = experience
  return variants.length > 0 ? { ...rest, state: 'running', variants } : undefined
}

function pause(experience: Experience): Experience {
  return { ...experience, state: 'paused' }
}
