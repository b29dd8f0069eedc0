import type { ExperimentPartRow } from '@segue/protocol'
import type { IntervalRow } from '../../chart/interval-rows.tsx'
import { toLiftText, toPointsMark } from '../../format/numbers.ts'
import { experimentParts as texts } from '../../messages/en/experiment-parts.ts'
import type { ArmLook } from '../arm-look.ts'

/** The lifts of parts as rows of a drawing: a heading for each part, its variants below. */
export function toPartRows(
  rows: readonly ExperimentPartRow[],
  { toPart, toName, toLook }: PartNames,
): readonly IntervalRow[] {
  return rows.map(({ part, arm, against }, place) => ({
    key: `${part} ${arm}`,
    ...(rows[place - 1]?.part !== part && { heading: toPart(part) }),
    name: toName(arm),
    text: against?.lift ? toLiftText(against.lift) : texts.early,
    result: against?.lift ?? null,
    look: toLook(arm),
  }))
}

/** The parts of which anything can be said: a chart of the others would be a row of apologies. */
export function findReadable(rows: readonly ExperimentPartRow[]): readonly ExperimentPartRow[] {
  const told = new Set(rows.filter(({ against }) => against?.lift).map(({ part }) => part))
  return rows.filter(({ part }) => told.has(part))
}

/** What stages tell together once chance is taken out, in words; nothing where they tell nothing. */
export function toPulledText(rows: readonly ExperimentPartRow[]): string | undefined {
  const found = rows.flatMap(({ pulled }) => (pulled ? [pulled.estimate] : []))
  if (found.length === 0) return undefined
  return texts.pulled(toPointsMark(Math.min(...found)), toPointsMark(Math.max(...found)))
}

/** What parts and arms are called, and how arms look. */
export interface PartNames {
  readonly toPart: (part: string) => string
  readonly toName: (arm: string) => string
  readonly toLook: (arm: string) => ArmLook
}
