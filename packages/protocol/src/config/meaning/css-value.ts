import { type CssNode, find, parse } from 'css-tree'
import { isPlainValue, isSafeFunction } from './css.ts'

/**
 * Why a value may not stand in custom CSS, or nothing when it may: beside what every value may hold, images of the
 * site itself and, by https, of the hosts named.
 */
export function findCssValueCode(
  value: string,
  hosts: readonly string[],
): 'CONFIG_CSS_VALUE_REFUSED' | 'CONFIG_CSS_ADDRESS_REFUSED' | undefined {
  const tree = isPlainValue(value) ? parseValue(value) : undefined
  if (!tree || find(tree, isRefused)) return 'CONFIG_CSS_VALUE_REFUSED'
  const isForeign = (node: CssNode) => node.type === 'Url' && !isAsset(node.value, hosts)
  return find(tree, isForeign) ? 'CONFIG_CSS_ADDRESS_REFUSED' : undefined
}

function parseValue(value: string): CssNode | undefined {
  try {
    return parse(value, { context: 'value', parseCustomProperty: true })
  } catch {
    return undefined
  }
}

/** What the parser leaves unread could be anything. */
function isRefused(node: CssNode): boolean {
  return node.type === 'Raw' || (node.type === 'Function' && !isSafeFunction(node.name))
}

/** White space is dropped first, as a browser does: behind some of it `//` begins another host. */
function isAsset(address: string, hosts: readonly string[]): boolean {
  const bare = address.replace(/[\p{Cc}\p{Cf}\s]/gu, '')
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(bare)) return true
  const host = /^https:\/\/([a-z0-9.-]+)(?=[/?#]|$)/i.exec(bare)?.[1]
  return host !== undefined && hosts.includes(host.toLowerCase())
}
