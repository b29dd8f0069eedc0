import { expect, test } from 'vitest'
import { withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('ten starts and stops leave no listener, observer, node, style sheet or wrapper behind', async () => {
  const { page, site } = visit
  await page.addInitScript(() => {
    Object.defineProperty(window, 'navigation', { value: undefined })
    const listeners: unknown[][] = []
    Object.assign(window, { listeners })
    const find = (target: unknown, [type, listener]: unknown[]) =>
      listeners.findIndex(
        (known) => known[0] === target && known[1] === type && known[2] === listener,
      )
    const observers = new Set<unknown>()
    Object.assign(window, { observers })
    for (const { prototype } of [
      MutationObserver,
      IntersectionObserver,
      ResizeObserver,
      PerformanceObserver,
    ] as { prototype: { observe(...words: unknown[]): void; disconnect(): void } }[]) {
      const { observe, disconnect } = prototype
      prototype.observe = function (...words) {
        observers.add(this)
        observe.apply(this, words)
      }
      prototype.disconnect = function () {
        observers.delete(this)
        disconnect.apply(this)
      }
    }
    const { addEventListener, removeEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (...args) {
      // A signal goes with the run that it ends.
      if (!(this instanceof AbortSignal) && find(this, args) < 0) {
        const [, , options] = args
        const listener = [this, ...args]
        listeners.push(listener)
        // The browser removes it when the signal says so.
        const { signal } = Object(options) as AddEventListenerOptions
        if (signal)
          addEventListener.call(signal, 'abort', () => {
            if (listeners.includes(listener)) listeners.splice(listeners.indexOf(listener), 1)
          })
      }
      return addEventListener.apply(this, args)
    }
    EventTarget.prototype.removeEventListener = function (...args) {
      const at = find(this, args)
      if (at >= 0) listeners.splice(at, 1)
      return removeEventListener.apply(this, args)
    }
  })
  const target = { selector: '#note' }
  site.config = {
    ...withTracks('engagement', 'links', 'forms', 'media', 'frustration'),
    experiences: [
      {
        ...{ id: 'note', name: 'Note', state: 'running', mode: 'personalize', late: 'swap' },
        variants: [
          {
            ...{ id: 'v', name: 'V' },
            changes: [
              { kind: 'text', target, text: 'Welcome' },
              { kind: 'style', target, declarations: { color: 'teal' } },
              {
                kind: 'insert',
                target,
                position: 'after',
                nodes: [{ tag: 'p', children: ['Hi'] }],
              },
            ],
          },
        ],
      },
    ],
  }
  site.pages['*'] = '<!doctype html><h1>All our shoes</h1><p id="note">Hello</p>'
  await page.goto(site.shopUrl)
  const source = `${site.collectorUrl}/v1/sites/wk_test/segue.js`
  const measure = () =>
    page.evaluate(() => ({
      listeners: (window as unknown as { listeners: unknown[] }).listeners.length,
      observers: (window as unknown as { observers: Set<unknown> }).observers.size,
      nodes: document.querySelectorAll('*').length,
      note: document.querySelector('#note')?.textContent,
      sheets: document.adoptedStyleSheets.reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
      push: window.dataLayer?.push === Array.prototype.push,
      pushState: history.pushState === History.prototype.pushState,
    }))
  const cycle = () =>
    page.evaluate(async (src) => {
      Object.assign(window, { segue: [] })
      const script = document.createElement('script')
      Object.assign(script.dataset, { consent: 'granted' })
      script.src = src
      document.head.append(script)
      await new Promise((done) => {
        script.onload = done
      })
      script.remove()
      const { listeners, observers } = window as unknown as Record<
        string,
        { length?: number; size?: number }
      >
      const shown = document.body.textContent
      const isWatching = Number(listeners?.length) > 5 && Number(observers?.size) > 0
      window.segue.push(['stop'])
      return isWatching && shown
    }, source)

  expect(await cycle()).toContain('WelcomeHi')
  const once = await measure()
  for (let round = 0; round < 10; round += 1) await cycle()
  expect(await measure()).toEqual(once)
  expect(once).toMatchObject({
    listeners: 0,
    observers: 0,
    note: 'Hello',
    push: true,
    pushState: true,
  })
})
