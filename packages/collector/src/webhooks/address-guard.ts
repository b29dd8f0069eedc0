import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Whether an address lies where only this machine or its neighbours can reach it, or nowhere. */
export function isPrivate(address: string): boolean {
  const family = isIP(address)
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * Whether a webhook may have this address. `any`: also http, and private networks. A name is looked up at each
 * delivery, by {@link lookUpPublic}.
 */
export function isAllowedUrl(text: string, networks: Networks): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  if (username !== '' || password !== '') return false
  if (networks === 'private') return protocol === 'https:' || protocol === 'http:'
  const literal = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' && (isIP(literal) === 0 || !isPrivate(literal))
}

/** Where webhooks may lead: the internet alone, or private networks as well. */
export type Networks = 'public' | 'private'

/** Looks a name up, and fails when one of its addresses is private: what was looked at is what is connected to. */
export const lookUpPublic: LookupFunction = (name, options, callback) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const refused = error ?? (addresses.some(({ address }) => isPrivate(address)) && REFUSED)
    const [first] = addresses ?? []
    if (refused || first === undefined) callback(refused || REFUSED, [])
    else if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

const REFUSED = Object.assign(new Error('The name leads into a private network.'), {
  code: 'ADDRESS_REFUSED',
})

const PRIVATE = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4')
// The last three carry IPv4 addresses inside.
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
  ['64:ff9b::', 32],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6')
