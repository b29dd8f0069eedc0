import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

/** What the script uses of the platform, and whether the page can still be changed without it. */
const APIS: [string, boolean][] = [
  ['Intl', true],
  ['matchMedia', true],
  ['performance', true],
  ['fetch', true],
  ['indexedDB', true],
  ['localStorage', true],
  ['navigation', true],
  ['dataLayer', true],
  ['setTimeout', false],
  ['queueMicrotask', false],
  ['URL', false],
  ['crypto', false],
  ['MutationObserver', false],
  ['CSSStyleSheet', false],
]

const HARMS = ['is missing', 'throws when named', 'throws when called', 'gives junk'] as const

test.each(APIS.flatMap(([name, works]) => HARMS.map((harm) => [name, harm, works] as const)))(
  'where %s %s, the page is whole and hears no error',
  async (name, harm, works) => {
    const { page, site } = visit
    await page.addInitScript(
      ([api, how]) => {
        const broken = () => {
          if (how === 'throws when called') throw new Error('broken by the page')
          return { length: -1 }
        }
        Object.defineProperty(window, api, {
          get() {
            if (how === 'throws when named') throw new Error('broken by the page')
            return how === 'is missing' ? undefined : broken
          },
        })
      },
      [name, harm] as const,
    )
    site.pages['*'] = toGrantedPage(`<script>segue.push(['track', 'anything'])</script>`)
    await page.goto(site.shopUrl)
    const note = await page.textContent('#note')
    expect(works ? ['Welcome'] : ['Welcome', 'Hello']).toContain(note)
    expect(await page.isVisible('h1')).toBe(true)
    expect(visit.errors).toEqual([])
  },
)
