import { CliError } from '../cli-error.ts'

/** What a shop sells and writes about: as much of it as a sample needs. */
export interface Catalogue {
  /** ISO 4217 code. */
  readonly currency: string
  readonly products: readonly Product[]
  readonly guides: readonly Guide[]
}

/** A product under `/p/<slug>`, in a category under `/c/<category>`. */
export interface Product {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly brand: string
  readonly category: string
  readonly kind: string
  /** In the catalogue's currency. */
  readonly price: number
}

/** An article under `/guides/<slug>` that leads to a category. */
export interface Guide {
  readonly slug: string
  readonly title: string
  readonly category: string
}

/** Reads a catalogue. Throws `CATALOGUE_INVALID` with the first place that is wrong. */
export function parseCatalogue(input: unknown, file: string): Catalogue {
  const catalogue = (input ?? {}) as Partial<Catalogue>
  const { products, guides } = catalogue
  const wrong =
    findWrongText(catalogue, ['currency'], '') ??
    findWrongRow(products, PRODUCT_TEXTS, 'products') ??
    findWrongRow(guides, GUIDE_TEXTS, 'guides') ??
    findWrongPrice(products ?? [])
  if (wrong !== undefined) throw new CliError('CATALOGUE_INVALID', { where: file, received: wrong })
  return catalogue as Catalogue
}

/** The categories that hold a product, in the order of the catalogue. */
export function listCategories(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.products.map(({ category }) => category))]
}

function findWrongRow(rows: unknown, fields: readonly string[], path: string): string | undefined {
  if (!Array.isArray(rows) || rows.length === 0) return `no list at ${path}`
  for (const [index, row] of rows.entries()) {
    const wrong = findWrongText(row, fields, `${path}[${index}].`)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function findWrongText(row: unknown, fields: readonly string[], path: string): string | undefined {
  const record = (row ?? {}) as Record<string, unknown>
  const field = fields.find((name) => typeof record[name] !== 'string' || record[name] === '')
  return field === undefined ? undefined : `no text at ${path}${field}`
}

function findWrongPrice(products: readonly Product[]): string | undefined {
  const index = products.findIndex(({ price }) => !(Number.isFinite(price) && price > 0))
  return index < 0 ? undefined : `no price above 0 at products[${index}].price`
}

const PRODUCT_TEXTS = ['id', 'slug', 'name', 'brand', 'category', 'kind']
const GUIDE_TEXTS = ['slug', 'title', 'category']
