import type { SavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { useSite, useStudio } from '../../studio.ts'
import { type Costs, keepCosts, parseCosts, readCosts } from './costs.ts'

/**
 * What was spent, and how to say otherwise: as this browser keeps it, or, while a saved report is being changed, as that one
 * is asked. What is typed for a saved report is kept with it alone.
 */
export function useCosts(changed: SavedReport | undefined): [Costs, (costs: Costs) => void] {
  const { keep } = useStudio().edges
  const site = useSite().id
  const [own, setOwn] = useState(() => readCosts(keep, site))
  const [typed, setTyped] = useState<{ readonly of: string; readonly costs: Costs } | null>(null)
  if (changed !== undefined) {
    const { id, query } = changed
    const costs = typed?.of === id ? typed.costs : parseCosts(query.costs ?? '')
    return [costs, (next) => setTyped({ of: id, costs: next })]
  }
  return [
    own,
    (next) => {
      keepCosts(keep, site, next)
      setOwn(next)
    },
  ]
}
