import { isSafeAttribute, isSafeUrl, URL_ATTRIBUTES } from '../../node-tree.ts'

/** Why content may not set an attribute to a value, or nothing when it may. */
export function findAttributeCode(
  name: string,
  value: string,
): 'CONFIG_ATTRIBUTE_REFUSED' | 'CONFIG_URL_UNSAFE' | undefined {
  if (!isSafeAttribute(name)) return 'CONFIG_ATTRIBUTE_REFUSED'
  if (URL_ATTRIBUTES.has(name)) return isSafeUrl(value) ? undefined : 'CONFIG_URL_UNSAFE'
  if (name === 'srcset')
    return addressesIn(value).every(isSafeUrl) ? undefined : 'CONFIG_URL_UNSAFE'
  return undefined
}

/** Every piece that can be read as an address, the widths among them included: `a.png 1x, b.png 2x` gives four. */
function addressesIn(srcset: string): readonly string[] {
  return srcset.split(/[\s,]+/)
}
