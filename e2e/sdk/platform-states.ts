/**
 * What the script and its packs use of the platform: where it hangs on `window`, and whether the page can be changed
 * without it.
 */
export const APIS: readonly (readonly [path: string, canChange: boolean])[] = [
  ...[
    ...['Intl', 'Intl.DateTimeFormat', 'matchMedia', 'performance', 'performance.now'],
    'performance.timeOrigin',
    ...['performance.getEntriesByType', 'fetch', 'Response', 'Response.prototype.text'],
    ...['Response.prototype.arrayBuffer', 'CompressionStream', 'indexedDB', 'indexedDB.open'],
    ...['indexedDB.databases', 'IDBDatabase.prototype.transaction', 'localStorage'],
    ...['localStorage.getItem', 'localStorage.setItem', 'localStorage.removeItem'],
    ...['sessionStorage', 'sessionStorage.getItem', 'navigation', 'history', 'dataLayer'],
    ...['navigator.locks', 'navigator.locks.request', 'navigator.sendBeacon'],
    ...['document.timeline', 'document.adoptedStyleSheets', 'document.visibilityState'],
    ...['document.createTreeWalker', 'document.cookie', 'clearTimeout', 'getComputedStyle'],
    ...['IntersectionObserver', 'PerformanceObserver', 'requestIdleCallback', 'innerWidth'],
    ...['navigator.doNotTrack', 'navigator.globalPrivacyControl', 'removeEventListener'],
    ...['sessionStorage.removeItem', 'history.replaceState', 'structuredClone', 'setInterval'],
    ...[
      'IDBObjectStore.prototype.put',
      'IDBObjectStore.prototype.get',
      'Response.prototype.headers',
    ],
    ...['IDBObjectStore.prototype.getAll', 'IDBObjectStore.prototype.getAllKeys'],
    ...['IDBObjectStore.prototype.delete', 'IDBTransaction.prototype.objectStore'],
    ...['document.removeEventListener', 'document.createComment', 'document.importNode'],
    ...['MutationObserver.prototype.takeRecords', 'MutationObserver.prototype.disconnect'],
    ...['Node.prototype.cloneNode', 'Element.prototype.after', 'Element.prototype.prepend'],
    ...['innerHeight', 'scrollY', 'URLSearchParams', 'HTMLFormElement', 'HTMLVideoElement'],
  ].map((path) => [path, true] as const),
  ...[
    ...['setTimeout', 'queueMicrotask', 'URL', 'crypto', 'crypto.getRandomValues'],
    ...['MutationObserver', 'CSSStyleSheet', 'AbortController', 'EventTarget', 'navigator'],
    ...['EventTarget.prototype.addEventListener', 'document.title'],
    ...['document.prerendering', 'document.readyState', 'Element.prototype.closest'],
    ...['Element.prototype.getAttribute', 'Document', 'document.referrer', 'Proxy'],
    ...['document.createElement', 'document.querySelectorAll', 'document.currentScript'],
    ...['document.createTextNode', 'Node.prototype.contains'],
    ...['MutationObserver.prototype.observe', 'CSSStyleSheet.prototype.insertRule'],
    ...['Element.prototype.matches', 'Reflect', 'WeakMap', 'JSON.parse'],
    ...['document.timeline.currentTime', 'addEventListener', 'document.addEventListener'],
  ].map((path) => [path, false] as const),
]

/** What can be wrong with any of them. */
const HARMS = [
  'is missing',
  'throws when named',
  'throws when called',
  'gives junk',
  'rejects',
  'hangs',
] as const

/** What gives promises that can reject or hang, or calls back, and may never do so. */
const REJECTS = /^(fetch|indexedDB\.databases|navigator\.locks\.request|Response\.prototype\.\w+)$/
const HANGS = new RegExp(`${REJECTS.source}|^indexedDB\\.open$`)

/** Every API in every state that it can be in. Whole objects are what browsers refuse to name, not their methods. */
export const STATES = APIS.flatMap(([path, canChange]) =>
  HARMS.filter(
    (harm) =>
      (harm !== 'throws when named' || !path.includes('.')) &&
      (harm !== 'rejects' || REJECTS.test(path)) &&
      (harm !== 'hangs' || HANGS.test(path)),
  ).map((harm) => [path, harm, canChange] as const),
)

/**
 * Breaks an API of the frame it runs in, before any other script. Errors that reach the frame are noted in its
 * `uncaught`. Self-contained: it is written into the page as text.
 */
export function breakPlatform(path: string, harm: (typeof HARMS)[number]): void {
  const uncaught: string[] = []
  Object.assign(window, { uncaught })
  addEventListener('error', ({ message }) => uncaught.push(message))
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(`unhandled: ${reason}`))
  const names = path.split('.')
  const name = names.pop() as string
  const owner = names.reduce((object, part) => Reflect.get(object, part), window as object)
  const fail = () => {
    throw new Error('broken by the page')
  }
  function broken(): unknown {
    if (harm === 'throws when called') fail()
    if (harm === 'rejects') return Promise.reject(new Error('broken by the page'))
    return harm === 'hangs' ? new Promise(() => {}) : { length: -1 }
  }
  Object.defineProperty(owner, name, {
    get() {
      if (harm === 'throws when named') fail()
      return harm === 'is missing' ? undefined : broken
    },
  })
}
