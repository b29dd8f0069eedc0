// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paint } from './art/gallery.ts'
import { openOrders } from './orders.ts'
import { layout } from './pages/layout.ts'
import { findPage } from './routes.ts'

interface Place {
  readonly selector: string
  readonly fingerprint?: { readonly tag: string }
}

interface Change {
  readonly kind: string
  readonly target?: Place
  readonly slot?: string
  readonly template?: string
  readonly src?: string
  readonly href?: string
}

interface Experience {
  readonly id: string
  readonly pages?: readonly string[]
  readonly anchor?: Place
  readonly variants: readonly { readonly id: string; readonly changes: readonly Change[] }[]
}

const SITE = readFileSync(join(import.meta.dirname, '../site.json'), 'utf8')
const { experiences } = JSON.parse(SITE) as { experiences: readonly Experience[] }
const rows = experiences.flatMap(({ id, pages = ['/'], variants }) =>
  variants.flatMap((variant) =>
    variant.changes.map(
      (change, index) => [`${id}/${variant.id}/${index}`, change, pages] as const,
    ),
  ),
)

test.each(rows)('%s lands on exactly what it was made for', (_, change, pages) => {
  for (const path of pages) {
    const page = open(path.replace('*', 'kvist-trail'))
    if (change.kind === 'slot') {
      const slots = page.querySelectorAll(`segue-slot[name="${change.slot}"]`)
      expect(slots.length).toBe(1)
      expect(slots[0]?.querySelectorAll(`template[data-variant="${change.template}"]`).length).toBe(
        1,
      )
    } else {
      const found = [...page.querySelectorAll(change.target?.selector ?? '')]
      expect(found.map((element) => element.localName)).toEqual([change.target?.fingerprint?.tag])
    }
  }
})

test('changes use each kind of change the shop shows off', () => {
  expect(new Set(rows.map(([, { kind }]) => kind))).toEqual(
    new Set(['text', 'image', 'link', 'slot', 'insert', 'style']),
  )
})

test('pictures and links of changes exist', () => {
  const changes = rows.map(([, change]) => change)
  for (const { src } of changes)
    if (src !== undefined) expect(paint(src.split('/').at(-1)!)).toBeDefined()
  for (const { href } of changes) {
    if (href !== undefined)
      expect(findPage(new URL(href, 'http://shop'), openOrders()).status).toBeUndefined()
  }
})

/** A page as the server writes it. */
function open(path: string): Document {
  const page = findPage(new URL(path, 'http://shop'), openOrders())
  const markup = layout(page, { nonce: 'n', scriptUrl: undefined })
  return new DOMParser().parseFromString(markup.replace(LOADED, ''), 'text/html')
}

/** What a browser would fetch or run, and this test need not. */
const LOADED = /<link[^>]*>|<script[^>]*>[\s\S]*?<\/script>/g
