import type { LinkMailed } from '@segue/protocol/api'
import * as v from 'valibot'

/** Whether a link went out by mail, as answers tell it. */
export const linkMailed: v.GenericSchema<LinkMailed> = v.strictObject({
  state: v.picklist(['sent', 'failed', 'limited', 'off']),
  why: v.string(),
})

/** For the audit log: whose link it is, and what came of its mail. */
export function toMailedTarget(email: string, { state }: LinkMailed): string {
  return state === 'off' ? email : `${email} (mail: ${state})`
}
