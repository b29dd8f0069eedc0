import { isRecord } from '@segue/protocol'

/** Whether a rule anywhere within asks for the stage. */
export function usesStage(value: unknown, stage: string): boolean {
  if (Array.isArray(value)) return value.some((item) => usesStage(item, stage))
  if (!isRecord(value)) return false
  return value.stage === stage || Object.values(value).some((part) => usesStage(part, stage))
}
