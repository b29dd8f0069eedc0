import { journey } from '../../messages/en/journey.ts'
import type { TouchpointKind } from './load-touchpoints.ts'
import { OTHERS } from './to-touchpoint-flow.ts'

const { channels, others } = journey.touchpoints

/** What a touchpoint is called: channels have words, pages and campaigns their own name. */
export function toTouchpointName(touchpoint: string, by: TouchpointKind): string {
  if (touchpoint === OTHERS) return others
  const known: Readonly<Record<string, string>> = channels
  const isNamed = by === 'channel' && Object.hasOwn(known, touchpoint)
  return (isNamed && known[touchpoint]) || touchpoint
}
