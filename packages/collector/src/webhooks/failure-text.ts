/** Why a message did not arrive, in a sentence for people: from `status 500`, `timeout` or the code of a system error. */
export function toFailureText(error: string): string {
  const status = Number(/^status (\d{3})$/.exec(error)?.[1])
  if (status >= 300 && status < 400)
    return `The receiver sends on to another address (status ${status}), which is not followed: use the address it names.`
  if (status === 401 || status === 403)
    return `The receiver refuses it (status ${status}): check how it knows who sends.`
  if (status === 404 || status === 410)
    return `The receiver has nothing at this address (status ${status}): check the path.`
  if (status > 0)
    return `The receiver answered with status ${status} where 2xx says that it took it.`
  const known = SENTENCES.get(error)
  if (known !== undefined) return `${known} (${error}).`
  if (/CERT|TLS|SSL/.test(error))
    return `The certificate of the receiver is not trusted (${error}).`
  return `The receiver could not be reached (${error}).`
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['timeout', 'The receiver did not answer within ten seconds'],
  ['ECONNREFUSED', 'Nobody listens at this address'],
  ['ECONNRESET', 'The receiver ended the connection without an answer'],
  ['ENOTFOUND', 'The name of the host is not known'],
  ['EAI_AGAIN', 'The name of the host could not be looked up'],
  ['ADDRESS_REFUSED', 'The address leads into a private network, where webhooks may not lead'],
])
