import type { IncomingHttpHeaders } from 'node:http'
import type { Settings } from '../settings.ts'
import { findBotReason } from './bot-reason.ts'
import { type BrowserClass, toBrowserClass } from './browser-class.ts'
import { openPlaces, type Place } from './places.ts'

/** What is kept of who sent events: classes. The browser's name and the address they were told from are not. */
export interface Sender extends Partial<BrowserClass>, Partial<Place> {
  /** Why it is taken for a program. */
  readonly bot?: string
}

/** Tells what a request's browser is and where it stands. */
export type DescribeSender = (request: {
  readonly headers: IncomingHttpHeaders
  readonly ip: string
}) => Sender

/** Opens what is needed to describe senders. Rejects when the file of places cannot be read. */
export async function openSenders(
  settings: Pick<Settings, 'bots' | 'geoFile' | 'countryHeader' | 'regionHeader'>,
): Promise<DescribeSender> {
  const placeOf = await openPlaces(settings)
  // A browser's name costs hundreds of patterns to look through, and few names make most of the traffic.
  const known = new Map<string, Sender>()

  function classify(name: string): Sender {
    const found = known.get(name)
    if (found !== undefined) return found
    const bot = settings.bots === 'flag' ? findBotReason(name) : undefined
    const sender = { ...toBrowserClass(name), ...(bot && { bot }) }
    if (known.size >= NAMES_MAX) known.clear()
    known.set(name, sender)
    return sender
  }

  return ({ headers, ip }) => {
    const name = (headers['user-agent'] ?? '').slice(0, NAME_CHARS_MAX)
    return { ...classify(name), ...placeOf(headers, ip) }
  }
}

/** Names of browsers that are remembered. */
const NAMES_MAX = 10_000
/** Characters of a browser's name that are looked at. */
const NAME_CHARS_MAX = 512
