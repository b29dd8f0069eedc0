import type { DigestPlan } from '@segue/protocol/api'
import { digestTexts } from '../../messages/en/settings-digest.ts'
import { toHourText } from './hour-text.ts'

const { changes: texts, weekdays } = digestTexts

/** What others made of a plan, in sentences. Empty where they saved it as it was. */
export function toPlanChanges(before: DigestPlan, after: DigestPlan): readonly string[] {
  const left = before.mails.filter((mail) => !after.mails.includes(mail))
  const joined = after.mails.filter((mail) => !before.mails.includes(mail))
  const isMoved = before.weekday !== after.weekday || before.hour !== after.hour
  const day = weekdays[after.weekday - 1] ?? ''
  return [
    ...(before.on === after.on ? [] : [texts.on(after.on)]),
    ...(isMoved ? [texts.moved(day, toHourText(after.hour))] : []),
    ...left.map(texts.left),
    ...joined.map(texts.joined),
    ...(before.url === after.url ? [] : [texts.url(after.url)]),
    ...(String(before.saved) === String(after.saved) ? [] : [texts.saved]),
  ]
}
