import { toCount } from '../../format/numbers.ts'
import { targetCount as texts } from '../../messages/en/target-count.ts'
import type { TargetCount } from './ask-page.ts'

/** What was counted, in a sentence: how many match, how many of them would be touched, and the words of the first. */
export function toCountText({ matched, found, path, text }: TargetCount): string {
  if (matched === null || found === null) return texts.invalid
  if (matched === 0 && found === 0) return texts.none(path)
  const counted =
    matched === 0 ? texts.otherWay(path) : texts.matched(matched, toCount(matched), path)
  return texts.told([
    counted,
    ...(matched === found || matched === 0 ? [] : [texts.fitting(toCount(found))]),
    ...(text === '' ? [] : [texts.first(text)]),
  ])
}
