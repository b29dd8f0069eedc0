import type { Condition } from './condition.ts'

/** An event that counts as success. */
export interface Goal {
  readonly id: string
  readonly name: string
  readonly event: string
  readonly where?: Condition
  /** The property that holds the revenue, in the site's currency. */
  readonly valueProp?: string
}

/** A goal that must not get worse: of which `more` conversions are better (default), or `less`. */
export interface Guardrail {
  readonly goal: string
  readonly better?: 'more' | 'less'
}
