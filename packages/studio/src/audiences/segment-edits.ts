import type { Segment, SiteConfig } from '@segue/protocol'

/** The config with a segment exchanged, or put behind the others when it is new. All else stays the same object. */
export function putSegment(config: SiteConfig, segment: Segment, former: string): SiteConfig {
  const isKnown = config.segments.some(({ id }) => id === former)
  const segments = isKnown
    ? config.segments.map((one) => (one.id === former ? segment : one))
    : [...config.segments, segment]
  return { ...config, segments }
}

/** The config without a segment. */
export function dropSegment(config: SiteConfig, id: string): SiteConfig {
  return { ...config, segments: config.segments.filter((one) => one.id !== id) }
}

/** An id that no segment has yet: the one wished for, or that with a number. */
export function freeId(config: SiteConfig, wished: string): string {
  const taken = new Set(config.segments.map(({ id }) => id))
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number += 1
  return `${wished}-${number}`
}
