import type { Figure } from './figure.ts'
import type { Inference } from './inference.ts'
import type { Stretch } from './lift-trend.ts'
import type { Period } from './period.ts'

/** What is known of an experiment when somebody asks how it goes. */
export interface Experiment {
  readonly control: ArmFigures
  /** At least one. */
  readonly variants: readonly ArmFigures[]
  /** How long it has run, in days. */
  readonly days: number
  /**
   * Visitors per arm, the control first and variants in their order, since the last change of weights and before it.
   */
  readonly periods: readonly Period[]
  /** Visitors who were in more than one arm. */
  readonly mixed: number
  /** The smallest lift of the goal that would be worth having: 0.02 is two per cent more. Default 0.02. */
  readonly worthwhile?: number
  /** How sure the answer must be, and when one may look. Default {@link ANYTIME}. */
  readonly inference?: Inference
  /** By the id of a variant: the goal's figures week by week, to see whether a lift wears off. */
  readonly stretches?: Readonly<Record<string, readonly Stretch[]>>
}

/** One arm's figures. */
export interface ArmFigures {
  readonly id: string
  /** The goal's figure. More is better. */
  readonly goal: Figure
  /** Visitors who converted on the goal. */
  readonly converted: number
  /** What must not get worse, by name; every arm has the same. */
  readonly guardrails?: Readonly<Record<string, Guardrail>>
}

/** A figure that must not get worse. */
export interface Guardrail {
  readonly figure: Figure
  readonly better: 'more' | 'less'
}
