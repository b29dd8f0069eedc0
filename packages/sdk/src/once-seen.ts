import { LATE_CALLS, type Segue } from './segue.ts'

/** A call as it waits: its name, and what it was given. */
export type Call = readonly unknown[]

/**
 * Starts at once, or, on a page that the browser renders ahead, when the visitor comes to it: it may never be seen. What
 * is given until then keeps calls for the start, answers as where nothing is known yet, and promises what takes longer.
 * What starting throws is then an unhandled rejection.
 */
export function startOnceSeen(start: (calls: readonly Call[]) => Segue): Segue {
  if (Reflect.get(document, 'prerendering') !== true) return start([])
  let calls: Call[] = []
  let segue: Segue | undefined
  let isStopped = false
  const started = new Promise((done) =>
    document.addEventListener('prerenderingchange', done, { once: true }),
  ).then(() => {
    if (!isStopped) segue = start(calls)
    return segue
  })
  const push = (call: Call) => {
    if (segue) segue.push(call as never)
    else calls = [...calls, call]
  }
  const toCall = (name: string) => [name, (...args: unknown[]) => push([name, ...args])]
  const toLateCall = (name: string) => [
    name,
    async (...args: never[]) => {
      const late: { readonly [name: string]: unknown } = { ...(await started) }
      const call = late[name]
      return typeof call === 'function' ? call(...args) : undefined
    },
  ]
  const waiting: Answers = {
    getConsent: () => segue?.getConsent() ?? { personalization: 'pending', measurement: 'pending' },
    getSegments: () => segue?.getSegments() ?? [],
    getStage: () => segue?.getStage() ?? '',
    getVariant: (experience) => segue?.getVariant(experience) ?? null,
    push,
    stop() {
      isStopped = true
      segue?.stop()
    },
  }
  const keeping = [...CALLS.map(toCall), ...LATE_CALLS.map(toLateCall)]
  return { ...Object.fromEntries(keeping), ...waiting }
}

/** What is answered at once, and what does not wait. */
type Answers = Pick<
  Segue,
  'getConsent' | 'getSegments' | 'getStage' | 'getVariant' | 'push' | 'stop'
>

const CALLS = 'track page identify group alias set consent use ready on off reset forget'.split(' ')
