import { FINDINGS, type Finding } from '@segue/rules/lint'
import type { Place } from './json-places.ts'
import { formatMoment } from './visitors/time.ts'

/** A finding of the linter as lines: where and what, what to do, and who shows it, and when, if the witness is asked for. */
export function toFindingText(
  { code, path, text, witness, at }: Finding,
  { file, place, isWitnessShown }: { file: string; place: Place; isWitnessShown: boolean },
): string {
  const where = `${file}:${place.line}:${place.column}`
  const line = `${where} ${code} at ${path}: ${text} ${FINDINGS[code]}\n`
  return isWitnessShown ? `${line}  at ${formatMoment(at)}:\n  ${JSON.stringify(witness)}\n` : line
}
