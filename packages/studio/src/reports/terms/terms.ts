import { isWholeRun, type ReportQuery } from '@segue/protocol/api'
import type { DrawnReport } from '../views.ts'

/** Whom a report is about and what it is held against, whichever report it is. */
export type ReportTerms = Pick<
  ReportQuery,
  'where' | 'firstSeen' | 'compare' | 'inference' | 'visitorsMin'
>

/** Terms as they stand in an address and in a form; empty texts for what is not asked. */
export type TermTexts = Readonly<Record<keyof ReportTerms, string>>

/** One thing that a visitor has to show: `by` is one of {@link TERM_KINDS}, or `trait.` and a name. */
export interface Term {
  readonly by: string
  readonly is: string
}

/** The terms of an address, as far as the report knows what they ask. */
export function readTerms(
  report: DrawnReport,
  asked: Readonly<Record<string, string>>,
): ReportTerms {
  const { where = '', firstSeen = '', compare = '', inference = '', visitorsMin = '' } = asked
  const other = COMPARED.find((known) => known === compare)
  const kind = INFERENCES.find((known) => known === inference)
  return {
    ...(choosesVisitors(report) && {
      ...(where !== '' && { where }),
      ...(firstSeen !== '' && { firstSeen }),
    }),
    ...(isComparable(report) && other && { compare: other }),
    ...(hasInference(report) && kind && { inference: kind }),
    ...(hasVisitorsMin(report) && WHOLE.test(visitorsMin) && { visitorsMin: Number(visitorsMin) }),
  }
}

/** Whether a report is about visitors, who can be chosen; the other one is about what arrived. */
export function choosesVisitors(report: DrawnReport): boolean {
  return report !== 'quality'
}

/** Whether there is a period before the one that a report is about. */
export function isComparable(report: DrawnReport): boolean {
  return !isWholeRun(report)
}

/** Whether it can be chosen how sure the intervals of a report are. */
export function hasInference(report: DrawnReport): boolean {
  return report === 'segments'
}

/** Whether a report leaves out what few visitors met. */
export function hasVisitorsMin(report: DrawnReport): boolean {
  return report === 'pain-points'
}

/** The terms of a `where`: with commas between, or a JSON list. What cannot be read has none. */
export function parseTerms(where: string): readonly Term[] {
  const texts = where.startsWith('[') ? parseList(where) : where.split(',').filter(Boolean)
  return texts.map((text) => {
    const [by = '', ...rest] = text.split(':')
    return { by, is: rest.join(':') }
  })
}

/** The `where` of terms; empty for none. A term without a value is left out. */
export function toWhere(terms: readonly Term[]): string {
  const texts = terms
    .filter(({ by, is }) => is.trim() !== '' && by !== TRAIT)
    .map(({ by, is }) => `${by}:${is.trim()}`)
  return texts.some((text) => text.includes(',')) ? JSON.stringify(texts) : texts.join(',')
}

function parseList(where: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(where)
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** What a term of a trait begins with; its name follows. */
export const TRAIT = 'trait.'

/** What visitors are chosen by, besides traits. */
export const TERM_KINDS = [
  ...(['segment', 'stage', 'source', 'medium', 'campaign', 'referrer'] as const),
  ...(['country', 'region', 'device', 'browser', 'os'] as const),
] as const

/** What a period can be held against. */
export const COMPARED = ['previous', 'year'] as const

/** How sure intervals can be: however often somebody looks, the usual one, or for a single look. */
export const INFERENCES = ['anytime', 'fixed'] as const
const WHOLE = /^[1-9]\d{0,5}$/
