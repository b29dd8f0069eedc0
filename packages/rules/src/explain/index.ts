export { explain } from './explain.ts'
export {
  type Answer,
  type ConditionReceipt,
  type ExperienceReceipt,
  type Fact,
  type Need,
  type Receipt,
  type SegmentReceipt,
  type StageReceipt,
  UNKNOWN_REASONS,
  type UnknownReason,
  type Wayfinding,
} from './receipt.ts'
export { type ScoreReceipt, scoresOf } from './scores-of.ts'
export { toNeedText } from './to-need-text.ts'
export {
  toConditionText,
  toExperienceText,
  toFactText,
  toNeedLines,
  toNoteText,
  toReceiptText,
} from './to-receipt-text.ts'
