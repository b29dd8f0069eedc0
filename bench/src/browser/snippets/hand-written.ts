import { swapHero } from './swap-hero.ts'

/**
 * The limit: what a good developer writes for this one page and nothing else. A visitor's id and campaign that last,
 * the swap, page view, exposure, clicks, scroll depth, one batch when the visitor pauses or leaves. No consent, no
 * rules, no second tab, no undo, and what was not sent is lost.
 */
function startHandWritten(): void {
  const visitor = localStorage.getItem('visitor') ?? crypto.randomUUID()
  const campaign =
    new URLSearchParams(location.search).get('utm_campaign') ?? localStorage.getItem('campaign')
  localStorage.setItem('visitor', visitor)
  if (campaign) localStorage.setItem('campaign', campaign)

  let batch: object[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  function record(type: string, props: object): void {
    batch.push({ type, at: Date.now(), path: location.pathname, props })
    if (batch.length >= BATCH_EVENTS) send()
    else timer ??= setTimeout(send, PAUSE_MS)
  }
  function send(): void {
    clearTimeout(timer)
    timer = undefined
    if (batch.length === 0) return
    navigator.sendBeacon('/collect', JSON.stringify({ visitor, campaign, events: batch }))
    batch = []
  }

  record('page_view', { title: document.title, referrer: document.referrer })
  if (campaign === 'runner') {
    swapHero(VARIANT_HTML)
    record('exposure', { variant: 'runner' })
  }
  addEventListener('click', ({ target }) => {
    const marked = (target as Element).closest('[data-segue-click]')
    if (marked) record('click', { name: marked.getAttribute('data-segue-click') })
  })
  let depth = 0
  let isLooking = false
  addEventListener(
    'scroll',
    () => {
      if (isLooking) return
      isLooking = true
      requestAnimationFrame(() => {
        isLooking = false
        const { scrollHeight } = document.documentElement
        const quarter = Math.floor((4 * (scrollY + innerHeight)) / scrollHeight)
        if (quarter > depth) record('scroll', { percent: 25 * quarter })
        depth = Math.max(depth, quarter)
      })
    },
    { passive: true },
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send()
  })
  addEventListener('pagehide', send)
}

/** Few requests, and little that a closed page loses. */
const BATCH_EVENTS = 50
const PAUSE_MS = 2_000
declare const VARIANT_HTML: string

startHandWritten()
