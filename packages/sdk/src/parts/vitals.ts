import type { EventProps } from '@segue/protocol'
import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'

/** One figure as the field measures it, but for the path, which is the caller's to know. */
export type Vital = Omit<EventProps['web_vitals'], 'path'>

/**
 * Reports the web vitals of a load by Google's own library (Apache-2.0), which holds their definitions: LCP and INP are
 * final when the page hides, CLS and INP can be told again, with the same `id`, when it hides again.
 */
export function start(report: (vital: Vital) => void): void {
  const tell = ({ name, value, delta, rating, id, navigationType }: Metric) =>
    report({ name, value, delta, rating, id, navigation_type: navigationType })
  for (const watch of [onTTFB, onFCP, onLCP, onCLS, onINP]) watch(tell)
}
