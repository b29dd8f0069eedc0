/** One valid cell of the matrix of consent: what one source says, and what has to follow. */
export interface Cell {
  readonly source: string
  readonly says: string
  /** Settings of the site config. */
  readonly settings?: object
  /** Attributes of the tag. */
  readonly tag?: string
  /** Script above the tag: what the source says while the first page loads. */
  readonly head?: string
  /** The same on later pages, where it is another. */
  readonly next?: string
  /** Script in the loaded first page: what the source says then. */
  readonly act?: string
  /** Script in the loaded first page, once its grant was carried out; empty where only `next` withdraws. */
  readonly withdraw?: string
  readonly state: 'pending' | 'granted' | 'denied'
  /** All that is left in the browser where nothing is granted. Default: nothing. */
  readonly left?: object
}

const CHOICE = { 'segue:test-shop:consent': 'denied,denied' }
const TOLD = { 'segue:test-shop:consent:told': 'denied,denied' }
const granted = { tag: 'data-consent="granted"' }

/** A call of the site's own banner. */
function choose(isYes: boolean): string {
  return `segue.push(['consent', { personalization: ${isYes}, measurement: ${isYes} }])`
}

/** The browser's own signal. It cannot grant, but withdraws what the site took for granted on the page before. */
function signalCells(source: string, name: string, value: unknown): readonly Cell[] {
  const on = `Object.defineProperty(navigator, '${name}', { value: ${JSON.stringify(value)} })`
  return [
    { source, says: 'unset', state: 'pending' },
    { source, says: 'denied', ...granted, head: on, state: 'denied' },
    { source, says: 'withdrawn', ...granted, withdraw: '', next: on, state: 'denied' },
  ]
}

const OWN: readonly Cell[] = [
  { says: 'unset', state: 'pending' as const },
  { says: 'denied', act: choose(false), state: 'denied' as const, left: CHOICE },
  { says: 'granted', act: choose(true), state: 'granted' as const },
  {
    says: 'withdrawn',
    ...{ act: choose(true), withdraw: choose(false), state: 'denied' as const, left: CHOICE },
  },
].map((cell) => ({ source: 'own call', ...cell }))

/** A command of gtag, which a page defines in this very way. */
function gtag(kind: string, word: string): string {
  return `window.dataLayer ??= []; window.gtag ??= function () { dataLayer.push(arguments) };
    gtag('consent', '${kind}', { analytics_storage: '${word}', personalization_storage: '${word}' })`
}

const asked = gtag('default', 'denied')
const refused = { state: 'denied' as const, left: TOLD }

const CONSENT_MODE: readonly Cell[] = [
  { says: 'unset', state: 'pending' as const },
  { says: 'denied by default, so not asked yet', head: asked, state: 'pending' as const },
  { says: 'denied', head: asked, act: gtag('update', 'denied'), ...refused },
  { says: 'granted', head: asked, act: gtag('update', 'granted'), state: 'granted' as const },
  {
    says: 'withdrawn',
    ...{ head: gtag('update', 'granted'), withdraw: gtag('update', 'denied'), next: asked },
    ...refused,
  },
].map((cell) => ({
  source: 'Consent Mode',
  settings: { consentSources: ['consent_mode'] },
  ...cell,
}))

/** A consent tool that gives this answer, and later ones by `answer(…)`. */
function tool(first: string): string {
  return `const listeners = []; let newest = ${first}
    window.answer = (given) => { newest = given; for (const fn of listeners) fn(given, true) }
    window.__tcfapi = (command, version, fn) => {
      if (command === 'addEventListener') { listeners.push(fn); fn(newest, true) }
    }`
}

function toAnswer(isYes: boolean, eventStatus: string): string {
  const consents = Object.fromEntries([1, 5, 6, 8, 9].map((id) => [id, isYes]))
  return JSON.stringify({ eventStatus, gdprApplies: true, purpose: { consents } })
}

const asking = tool(toAnswer(false, 'cmpuishown'))
const answered = (isYes: boolean) => `answer(${toAnswer(isYes, 'useractioncomplete')})`

const TCF: readonly Cell[] = [
  { says: 'unset, without a tool', state: 'pending' as const },
  { says: 'unset, while it asks', head: asking, state: 'pending' as const },
  { says: 'denied', head: asking, act: answered(false), ...refused },
  { says: 'granted', head: asking, act: answered(true), state: 'granted' as const },
  {
    says: 'withdrawn',
    ...{ head: tool(toAnswer(true, 'tcloaded')), withdraw: answered(false) },
    ...{ next: tool(toAnswer(false, 'tcloaded')), ...refused },
  },
].map((cell) => ({ source: 'TCF', settings: { consentSources: ['tcf'] }, ...cell }))

/** Every valid cell. Signals of the browser cannot grant; all other sources can say everything. */
export const CELLS: readonly Cell[] = [
  ...signalCells('GPC', 'globalPrivacyControl', true),
  ...signalCells('DNT', 'doNotTrack', '1'),
  ...OWN,
  ...CONSENT_MODE,
  ...TCF,
]
