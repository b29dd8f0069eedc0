import type { Artefacts } from './artefacts.ts'
import type { Terms } from './harness/compete.ts'
import type { Row } from './harness/row.ts'

/** A group of measurements: one table. */
export interface Suite {
  readonly title: string
  readonly measure: (bench: Bench) => readonly Row[]
}

/** What a suite measures with. `root` is the repository's folder. */
export interface Bench {
  readonly artefacts: Artefacts
  readonly terms: Terms
  readonly root: string
}
