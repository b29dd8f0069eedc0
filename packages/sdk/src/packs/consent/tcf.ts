import { type ConsentState, isRecord, TCF_PURPOSES, type TcfSettings } from '@segue/protocol'
import { TCF_LOOK_MS, TCF_LOOKS_MAX } from '../../limits.ts'
import type { ConsentParts } from '../../pack.ts'
import { PURPOSES, type Said } from './said.ts'

/**
 * Hears the IAB Transparency and Consent Framework, version 2: `__tcfapi` of this page, which may come later than we
 * do. Only consent counts, never legitimate interest. While the framework's dialog has not been answered, and after
 * an error of it, what was said before stays.
 */
export function hearTcf({ guard, onStop, config }: ConsentParts, say: (said: Said) => void): void {
  const { tcf = {} } = config.settings ?? {}
  const page = window as { __tcfapi?: unknown }
  let looksLeft = TCF_LOOKS_MAX

  const onAnswer = guard((answer: unknown, isSuccess: unknown) => {
    const said = isSuccess === true ? toSaid(answer, tcf) : undefined
    if (said) say(said)
  })

  const look = guard(() => {
    const { __tcfapi: ask } = page
    looksLeft -= 1
    if (typeof ask !== 'function') return looksLeft > 0
    let listenerId: unknown
    ask('addEventListener', TCF_VERSION, (answer: unknown, isSuccess: unknown) => {
      listenerId = Object(answer).listenerId
      onAnswer(answer, isSuccess)
    })
    onStop(() => ask('removeEventListener', TCF_VERSION, () => {}, listenerId))
    return false
  })

  if (!look()) return
  const timer = setInterval(() => look() || clearInterval(timer), TCF_LOOK_MS)
  onStop(() => clearInterval(timer))
}

/** What an answer means; nothing when the visitor has not been asked yet, or the tool failed. */
export function toSaid(answer: unknown, tcf: TcfSettings): Said | undefined {
  const { cmpStatus, eventStatus, gdprApplies, purpose, vendor } = Object(answer)
  if (cmpStatus === 'error') return undefined
  if (gdprApplies === false) {
    const state: ConsentState = tcf.elsewhere ?? 'pending'
    return { personalization: state, measurement: state }
  }
  if (!ANSWERED.test(`${eventStatus}`)) return undefined
  const isGranted = (list: unknown, id: number) => isRecord(list) && list[id] === true
  const hasVendor = tcf.vendor === undefined || isGranted(Object(vendor).consents, tcf.vendor)
  const said: Said = {}
  for (const name of PURPOSES) {
    const needed = tcf[name] ?? TCF_PURPOSES[name]
    const isFull = needed.every((id) => isGranted(Object(purpose).consents, id))
    said[name] = hasVendor && isFull ? 'granted' : 'denied'
  }
  return said
}

const TCF_VERSION = 2
/** A stored answer was loaded, or the visitor has just given one. `cmpuishown` is neither. */
const ANSWERED = /^(tcloaded|useractioncomplete)$/
