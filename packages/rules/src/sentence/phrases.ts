/** The texts a sentence is made of, so that another language is another catalogue. `{name}` is filled in. */
export interface Phrases {
  readonly everyone: string
  readonly noOne: string
  readonly and: string
  readonly or: string
  readonly not: string
  readonly noneOf: string
  readonly where: string
  readonly unknown: string
  readonly anyEvent: string
  readonly anyCase: string
  /** How often something was done, by operator. */
  readonly times: { readonly [op: string]: string }
  /** What else can be measured, by measure. */
  readonly measures: { readonly [measure: string]: string }
  /** What a value is like, by operator. */
  readonly operators: { readonly [op: string]: string }
  readonly anniversary: string
  readonly sliding: string
  /** The same for one of a unit: *in the last hour*. */
  readonly slidingOne: string
  readonly calendar: { readonly [period: string]: string }
  /** One of a unit, and several. */
  readonly units: { readonly [unit: string]: readonly [string, string] }
  readonly weekdays: readonly string[]
  readonly did: string
  readonly thenDid: string
  readonly without: string
  readonly within: string
  readonly score: string
  readonly strongest: string
  readonly share: string
  readonly ratio: string
  readonly rfm: string
  readonly segment: string
  readonly stage: string
  readonly stageOrLater: string
  readonly sinceDays: string
  /** What a *no* lacks. */
  readonly needMore: string
  readonly needFewer: string
  /** The same for a condition that must become false. */
  readonly needMoreNot: string
  readonly needFewerNot: string
  /** The same where it is not known how many fewer. */
  readonly needLess: string
  readonly needLessNot: string
  /** The same for days in a row, which only a day without it makes fewer. */
  readonly needBreak: string
  readonly needBreakNot: string
  /** A need that only time meets. */
  readonly needWhen: string
  readonly needWhenNot: string
  /** The number of a need that takes more than that. */
  readonly needBeyond: string
  readonly needTrue: string
  readonly needFalse: string
  /** Where it is proven that nothing leads there, and where no way was found. */
  readonly wayNone: string
  readonly wayNotFound: string
  readonly now: string
  /** A number where counting stopped. */
  readonly orMore: string
}
