import type { SiteConfig } from '@segue/protocol'

/** What the script of a site is made of. */
export interface SiteScriptParts {
  readonly key: string
  readonly version: number
  readonly config: SiteConfig
  /** The addresses of parts, by name. */
  readonly parts: { readonly [part: string]: string }
  /** The built packs that the config needs. */
  readonly packs: readonly string[]
  /** The built snippet. */
  readonly core: string
}

/**
 * The script behind a site's tag: the site config, its packs, then the snippet that finds both. What visitors have no
 * business reading stays out: drafts, archived experiences, descriptions, the tracking plan.
 */
export function toSiteScript({
  key,
  version,
  config,
  parts,
  packs,
  core,
}: SiteScriptParts): string {
  const site = { key, version, config: toPublicConfig(config), parts }
  return `${COMPILE_HINT}\n(window.segue=window.segue||[]).site=${toScriptJson(site)};\n${[...packs, core].join('\n')}`
}

/**
 * Nearly all of the script runs as the page loads. Browsers that know the comment compile it in one go, a script with an
 * address on another thread; others compile each function as it is met. It has to stand before everything else.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'

/**
 * A draft as a module for the tabs that a link opened: its packs announce themselves, and `config` is exported, and
 * the origin of the studio, which alone may ask such a tab something. Drafts
 * of experiences are in it, descriptions, archived experiences and the tracking plan are not.
 */
export function toPreviewModule(
  config: SiteConfig,
  packs: readonly string[],
  studio: string,
): string {
  const experiences = config.experiences.map((experience) =>
    experience.state === 'draft' ? { ...experience, state: 'paused' as const } : experience,
  )
  const shown = toPublicConfig({ ...config, experiences })
  const exported = { config: shown, studio }
  const lines = Object.entries(exported).map(
    ([name, value]) => `export const ${name} = ${toScriptJson(value)};\n`,
  )
  return `${packs.join('\n')}\n${lines.join('')}`
}

function toPublicConfig({ $schema, plan, ...config }: SiteConfig): SiteConfig {
  return {
    ...config,
    segments: config.segments.map(({ description, ...segment }) => segment),
    experiences: config.experiences
      .filter(({ state }) => state === 'running' || state === 'paused')
      .map(({ guardrails, ...experience }) => experience),
  }
}

/** JSON that means the same in a script: line separators and an end tag are escaped. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/')
}
