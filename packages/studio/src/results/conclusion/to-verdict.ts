import type { Conclusion } from '@segue/protocol/api'
import { conclusions as texts } from '../../messages/en/conclusions.ts'
import type { Names } from '../../site/names.ts'
import { type Judged, toJudgementText } from '../judgement-text.ts'

/** What can be said of an experience, in a sentence; undefined stands for one that nobody has met. */
export function toVerdict(judged: Judged | undefined, names: Names): string {
  return judged === undefined ? texts.nobody : toJudgementText(judged, names).title
}

/** What stood when it was concluded; undefined where nobody had met the experience. */
export function toJudgedThen({ experience, found }: Conclusion): Judged | undefined {
  if (found === null) return undefined
  return { ...found, experience, goals: found.goal ? [found.goal] : [] }
}
