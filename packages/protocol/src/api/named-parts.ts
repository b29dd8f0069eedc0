/** What reports speak of by id, with the names that people gave it: a part of every site config. */
export interface NamedParts {
  /** ISO 4217, of all money. */
  readonly currency: string
  readonly segments: readonly Named[]
  readonly journey: { readonly stages: readonly Named[] }
  readonly experiences: readonly NamedExperience[]
  readonly goals: readonly NamedGoal[]
}

/** An id and its name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** An experience with its variants. */
export interface NamedExperience extends Named {
  readonly variants: readonly Named[]
  /** The goal that decides it, where it has one of its own. */
  readonly goal?: string
}

/** A goal, and the property that is its value, where it has one. */
export interface NamedGoal extends Named {
  readonly valueProp?: string
}
