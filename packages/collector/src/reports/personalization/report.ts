import type { PersonalizationReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toPersonalizationReport } from './to-personalization-report.ts'

/** How much of what visitors saw was personalized; see definition.md. */
export const personalization: ReportDefinition<PersonalizationReport> = {
  duckdb,
  parameters: ['site', 'from', 'until', 'siteGoals'],
  toAnswer: (rows) =>
    toPersonalizationReport({
      levels: rows
        .filter(({ kind }) => kind === 'level')
        .map((row) => ({
          ...{ segment: String(row.segment), visitors: Number(row.visitors) },
          ...{ views: Number(row.views), shown: Number(row.shown), kept: Number(row.kept) },
          ...{ reached: Number(row.reached), variants: Number(row.variants) },
          viewsSquares: Number(row.views_squares),
          shownSquares: Number(row.shown_squares),
          products: Number(row.products),
          variantsSquares: Number(row.variants_squares),
        })),
      turns: rows
        .filter(({ kind }) => kind !== 'level')
        .map((row) => ({
          ...{ segment: String(row.segment), kind: row.kind === 'shown' ? 'shown' : 'kept' },
          ...{ turn: Number(row.turn), views: Number(row.views) },
          responses: Number(row.responses),
        })),
    }),
}
