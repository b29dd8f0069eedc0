import {
  type ExperienceReceipt,
  type Receipt,
  toExperienceText,
  toReceiptText,
} from '@segue/rules/explain'
import type { Explained } from '../late-calls.ts'
import type { Live } from '../part.ts'
import { createPartError } from './part-error.ts'
import { receiptOf } from './receipt-of.ts'

/** `segue.explain()`: the receipt of the decision at hand, or of one experience in it. */
export function start(
  live: Live,
  experience?: string,
): Explained<Receipt> | Explained<ExperienceReceipt> {
  const receipt = receiptOf(live)
  if (experience === undefined) return { ...receipt, text: toReceiptText(receipt) }
  const { experiences } = receipt
  const one = experiences.find((each) => each.experience === experience)
  if (one) return { ...one, text: toExperienceText(one) }
  const known = experiences.map((each) => each.experience)
  throw createPartError('EXPERIENCE_UNKNOWN', 'explain', experience, known)
}
