/** For tests: an answer of the framework that consents to purposes, and to the vendor 7. */
export function toTcfAnswer(purposes: readonly number[], fields: object = {}): object {
  const consents = Object.fromEntries(purposes.map((id) => [id, true]))
  const vendor = { consents: { 7: true } }
  return { eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents }, vendor, ...fields }
}
