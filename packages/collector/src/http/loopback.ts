/**
 * Whether an address is this machine's own. The limit per address does not apply to it: a proxy that the settings do
 * not mention would otherwise make all visitors look like one sender. The limit per key still holds.
 */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
