import type { Answers } from './engines/engine.ts'

/** Throws unless all engines put every visitor into the same segments: only equal work may be compared. */
export function expectAgreement(answers: ReadonlyMap<string, Answers>): void {
  const [[first, expected] = ['', []], ...others] = answers
  for (const [name, given] of others) {
    expected.forEach((segments, visitor) => {
      if (segments.join() === given[visitor]?.join()) return
      throw new Error(
        `${name} and ${first} disagree on visitor ${visitor}: [${given[visitor]}] and [${segments}].`,
      )
    })
  }
}
