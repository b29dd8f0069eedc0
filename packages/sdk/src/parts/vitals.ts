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
  // The library takes listeners off at times of its own choosing, and would throw into the page: where that fails, it fails
  // here, and nothing is measured.
  removeEventListener('visibilitychange', start as never)
  for (const watch of [onTTFB, onFCP, onLCP, onCLS]) watch(tell)
  tellInp(tell)
}

/**
 * Tells INP when the page hides. The library looks at a press when the browser is idle, and Chromium gives a page at
 * rest no idle time before its next frame: what waits until the page hides is looked at only after the library told
 * its figure, and would be lost. So every change is heard, and the newest told, also one that comes that late.
 */
function tellInp(tell: (metric: Metric) => void): void {
  let newest: Metric | undefined
  let told = { id: '', value: 0 }
  const tellNewest = () => {
    if (newest === undefined || document.visibilityState !== 'hidden') return
    const { id, value } = newest
    const before = id === told.id ? told.value : 0
    if (value !== before) tell({ ...newest, delta: value - before })
    told = { id, value }
  }
  addEventListener('visibilitychange', tellNewest, true)
  const hear = (metric: Metric) => {
    newest = metric
    tellNewest()
  }
  onINP(hear, { reportAllChanges: true })
}
