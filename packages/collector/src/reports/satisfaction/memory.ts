import type { SatisfactionReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import { toSatisfactionReport } from './to-satisfaction-report.ts'

/** The satisfaction report over lines of one site and period, in plain TypeScript. */
export function satisfactionOf(lines: readonly EventLine[]): SatisfactionReport {
  const answers = bySequence(lines).flatMap(({ visitor, event: { type, props, segments } }) => {
    const { kind, answer } = props
    if (type !== 'survey' || visitor === '' || !isAnswer(kind, answer)) return []
    return [{ visitor, kind, answer: Number(answer), segments }]
  })
  const newest = new Map(answers.map((one) => [JSON.stringify([one.visitor, one.kind]), one]))
  const cells = [...newest.values()].flatMap(({ kind, answer, segments }) =>
    [...new Set(['*', ...segments])].map((segment) => ({ kind: `${kind}`, segment, answer })),
  )
  const counts = groupBy(cells, (cell) => JSON.stringify(cell))
  return toSatisfactionReport(counts.map((own) => ({ ...own[0], visitors: own.length })))
}

/** True for an answer that counts: to `csat` a whole number from 1 to 5, to `nps` one from 0 to 10. */
export function isAnswer(kind: unknown, answer: unknown): boolean {
  const most = kind === 'csat' ? 5 : 10
  const least = kind === 'csat' ? 1 : 0
  if (kind !== 'csat' && kind !== 'nps') return false
  return Number.isInteger(answer) && Number(answer) >= least && Number(answer) <= most
}
