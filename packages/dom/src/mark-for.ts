import type { Target } from '@segue/protocol'

/**
 * The attribute by which rules find their elements, where more than a selector says which those are; undefined where the
 * selector alone does. What has one key has one mark.
 */
export function markFor(
  name: 'style' | 'scope',
  { fingerprint, or }: Target,
  key: string,
): string | undefined {
  return (fingerprint ?? or) && `data-segue-${name}-${[...marks.add(key)].indexOf(key)}`
}

const marks = new Set<string>()
