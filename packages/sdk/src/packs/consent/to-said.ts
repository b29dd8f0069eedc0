import {
  type ConsentState,
  isRecord,
  TCF_INTEREST_PURPOSES,
  TCF_PURPOSES,
  type TcfSettings,
} from '@segue/protocol'
import { PURPOSES, type Said } from './said.ts'

/** What an answer of the framework means; nothing when the visitor has not been asked yet, or the tool failed. */
export function toSaid(answer: unknown, tcf: TcfSettings): Said | undefined {
  const { cmpStatus, eventStatus, gdprApplies } = Object(answer)
  if (cmpStatus === 'error') return undefined
  if (gdprApplies === false) {
    const state: ConsentState = tcf.elsewhere ?? 'pending'
    return { personalization: state, measurement: state }
  }
  if (!ANSWERED.test(`${eventStatus}`)) return undefined
  const said: Said = {}
  for (const name of PURPOSES) {
    const needed = tcf[name] ?? TCF_PURPOSES[name]
    said[name] = needed.every((id) => hasBasis(Object(answer), tcf, id)) ? 'granted' : 'denied'
  }
  return said
}

/**
 * True when a purpose has a legal basis: consent, or, where the site config lists the purpose, legitimate interest to
 * which the visitor has not objected. Both need the vendor's, too, and the publisher may have restricted the vendor.
 */
function hasBasis({ purpose, vendor, publisher }: Answer, tcf: TcfSettings, id: number): boolean {
  const { vendor: own, legitimateInterest = [] } = tcf
  const isGiven = (basis: 'consents' | 'legitimateInterests') =>
    isTrue(Object(purpose)[basis], id) && (own === undefined || isTrue(Object(vendor)[basis], own))
  const restriction = own && Object(Object(Object(publisher).restrictions)[id])[own]
  const mayClaim = legitimateInterest.includes(id) && TCF_INTEREST_PURPOSES.includes(id)
  const byConsent = restriction !== ONLY_INTEREST && isGiven('consents')
  const byInterest = mayClaim && restriction !== ONLY_CONSENT && isGiven('legitimateInterests')
  return restriction !== FORBIDDEN && (byConsent || byInterest)
}

function isTrue(list: unknown, id: number): boolean {
  return isRecord(list) && list[id] === true
}

/** The fields of an answer that are looked at. Anybody's page made them: each can be anything. */
interface Answer {
  readonly purpose?: unknown
  readonly vendor?: unknown
  readonly publisher?: unknown
}

/** A stored answer was loaded, or the visitor has just given one. `cmpuishown` is neither. */
const ANSWERED = /^(tcloaded|useractioncomplete)$/
/** Restrictions of a publisher, by the framework's numbers. */
const [FORBIDDEN, ONLY_CONSENT, ONLY_INTEREST] = [0, 1, 2]
