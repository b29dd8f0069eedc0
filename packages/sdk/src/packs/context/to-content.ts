import { type ContentProps, isRecord, scrub } from '@segue/protocol'
import { CONTENT_CHARS_MAX, CONTENT_NODES_MAX } from '../../limits.ts'

/** The names of what is read of a product or an article. */
export const CONTENT_FIELDS: readonly (keyof ContentProps)[] = [
  ...(['type', 'name', 'sku', 'category', 'brand', 'price', 'currency'] as const),
  ...(['section', 'author'] as const),
]

/**
 * What JSON-LD says that its page is about: its one product, else its one article; `undefined` where it names none or
 * several, as lists do. Reads the fields it knows and nothing else, own properties only: whatever a page or its
 * visitors put there besides is inert. Texts are scrubbed and cut.
 */
export function toContent(documents: readonly unknown[]): ContentProps | undefined {
  const nodes = listNodes(documents)
  const products = nodes.filter((node) => PRODUCT.test(typeOf(node)))
  const [product, secondProduct] = products
  if (product) return secondProduct ? undefined : toProduct(product)
  const [article, secondArticle] = nodes.filter((node) => ARTICLE.test(typeOf(node)))
  return article && !secondArticle ? toArticle(article) : undefined
}

type Node = Record<string, unknown>

/** Nodes at the top, in lists, in `@graph`, and what a web page says that it is about; parts of others are not. */
function listNodes(documents: readonly unknown[]): readonly Node[] {
  const nodes: Node[] = []
  const rest = [...documents]
  for (let left = CONTENT_NODES_MAX; left > 0 && rest.length > 0; left -= 1) {
    const value = rest.shift()
    if (Array.isArray(value)) rest.unshift(...value.slice(0, CONTENT_NODES_MAX))
    if (!isRecord(value) || Array.isArray(value)) continue
    nodes.push(value)
    rest.push(own(value, '@graph'), own(value, 'mainEntity'))
  }
  return nodes
}

function toProduct(node: Node): ContentProps {
  const offer = Object(first(own(node, 'offers')))
  const price = Number(textOf(own(offer, 'price')) ?? textOf(own(offer, 'lowPrice')) ?? Number.NaN)
  return compact('product', {
    name: textOf(own(node, 'name')),
    sku: textOf(own(node, 'sku')) ?? textOf(own(node, 'productID')),
    category: textOf(own(node, 'category')),
    brand: nameOf(own(node, 'brand')),
    price: Number.isFinite(price) ? price : undefined,
    currency: textOf(own(offer, 'priceCurrency')),
  })
}

function toArticle(node: Node): ContentProps {
  return compact('article', {
    name: textOf(own(node, 'headline')) ?? textOf(own(node, 'name')),
    section: textOf(own(node, 'articleSection')),
    author: nameOf(own(node, 'author')),
  })
}

function compact(type: ContentProps['type'], fields: object): ContentProps {
  const known = Object.entries(fields).filter(([, field]) => field !== undefined)
  return { type, ...Object.fromEntries(known) }
}

/** The name of a person, an organization, a brand: written as a text or as a node of its own. */
function nameOf(value: unknown): string | undefined {
  const one = first(value)
  return textOf(isRecord(one) ? own(one, 'name') : one)
}

function textOf(value: unknown): string | undefined {
  const one = first(value)
  if (typeof one !== 'string' && typeof one !== 'number') return undefined
  const text = scrub(`${one}`).trim().replace(/\s+/g, ' ').slice(0, CONTENT_CHARS_MAX)
  return text || undefined
}

/** `Product` of `Product`, `["Car", "Product"]`, `https://schema.org/Product`. */
function typeOf(node: Node): string {
  const types = [own(node, '@type')].flat().filter((type) => typeof type === 'string')
  return types.map((type) => type.replace(/.*[/#:]/, '')).join(' ')
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function own(node: object, name: string): unknown {
  return Object.hasOwn(node, name) ? (node as Node)[name] : undefined
}

const PRODUCT = /\b(Product|ProductGroup|IndividualProduct|ProductModel)\b/
const ARTICLE = /\b(\w*Article|BlogPosting|Report)\b/
