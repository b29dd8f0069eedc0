/**
 * What a node tree may contain. Everything absent is refused when a site config is published, so a variant can
 * never carry script, frames, forms that submit elsewhere, styles or event handlers.
 */

/** Elements a node tree may use. */
export const NODE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b blockquote br button caption cite code dd del details div dl dt em figcaption ' +
    'figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q s section small ' +
    'source span strong sub summary sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
)

/** Attributes any element of a node tree, and an attribute change, may set. `aria-*` and `data-*` come on top. */
export const NODE_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'alt class colspan datetime dir height hidden href id lang loading media open rel role rowspan scope sizes src ' +
    'srcset tabindex target title type width'
  ).split(' '),
)

/** Attributes that hold one address. `srcset` holds several. */
export const URL_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src'])

/** True for an attribute that content may carry. Names are compared in lower case. */
export function isSafeAttribute(name: string): boolean {
  return NODE_ATTRIBUTES.has(name) || /^(aria|data)-[a-z0-9-]+$/.test(name)
}

/**
 * True for an address that content may point to: relative, `http`, `https`, `mailto`, `tel`, or an image as
 * `data:image/(png|jpeg|gif|webp|avif)`. Control characters and white space, which browsers drop before they read
 * the protocol, are dropped here too.
 */
export function isSafeUrl(address: string): boolean {
  const bare = address.replace(IGNORED, '')
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(bare)
  if (protocol === null) return true
  if (/^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(bare)) return true
  return /^(https?|mailto|tel)$/i.test(protocol[1] ?? '')
}

/** Control, format and white-space characters: a browser drops some of them inside `java\nscript:`. */
const IGNORED = /[\p{Cc}\p{Cf}\s]/gu
