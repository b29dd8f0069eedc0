// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import site from '../site.json'
import { paint } from './art/gallery.ts'
import { PRODUCTS } from './catalogue/catalogue.ts'
import { openOrders } from './orders.ts'
import { layout } from './pages/layout.ts'
import { findPage } from './routes.ts'

/** The parts of the site config that name places in the shop's pages. */
interface Experience {
  readonly id: string
  readonly pages?: readonly string[]
  readonly variants: readonly { readonly changes: readonly Change[] }[]
}

interface Change {
  readonly kind: string
  readonly target?: { readonly selector: string; readonly fingerprint?: { readonly tag?: string } }
  readonly slot?: string
  readonly template?: string
  readonly src?: string
  readonly href?: string
}

const EXAMPLES: Readonly<Record<string, string>> = { '/p/*': `/p/${PRODUCTS[0]?.slug}` }

describe.each(site.experiences as readonly Experience[])(
  'the experience $id',
  ({ pages = ['/'], variants }) => {
    const changes = variants.flatMap((variant) => variant.changes)

    test.each(pages)('finds every target of its changes on %s', (page) => {
      const shown = open(EXAMPLES[page] ?? page)
      const missing = changes.filter((change) => !isThere(shown, change))
      expect(changes.length).toBeGreaterThan(0)
      expect(missing).toEqual([])
    })

    test('names only pictures that are painted and pages that exist', () => {
      const pictures = changes.flatMap(({ src }) => src ?? [])
      const links = changes.flatMap(({ href }) => href ?? [])
      expect(pictures.filter((src) => !paint(src.replace('/assets/art/', '')))).toEqual([])
      expect(links.filter((href) => respond(href).status === 404)).toEqual([])
    })
  },
)

function isThere(shown: DocumentFragment, { kind, target, slot, template }: Change): boolean {
  if (kind === 'slot') {
    const templates = shown
      .querySelector(`segue-slot[name="${slot}"]`)
      ?.querySelectorAll('template')
    return [...(templates ?? [])].some((part) => part.getAttribute('data-variant') === template)
  }
  const found = target && [...shown.querySelectorAll(target.selector)]
  return found?.length === 1 && found[0]?.localName === target?.fingerprint?.tag
}

/** The page in a template, where nothing is loaded and no script runs. */
function open(path: string): DocumentFragment {
  const holder = document.createElement('template')
  holder.innerHTML = layout(respond(path), { nonce: 'n', scriptUrl: undefined })
  return holder.content
}

function respond(path: string) {
  return findPage(new URL(path, 'http://shop'), openOrders())
}
