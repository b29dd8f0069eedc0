import { HOLD_MS, type Kind, type Kinds, type Stop } from '@segue/dom/core'
import { type Change, type Consent, EVENT_TYPES, type RedirectChange } from '@segue/protocol'
import { hasState } from '../../consent.ts'
import type { Queue } from '../../delivery/queue.ts'
import { REDIRECT_WAIT_MS_MAX } from '../../limits.ts'
import type { Pack } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'
import { mapChanges } from '../map-changes.ts'
import { leavePage } from './leave-page.ts'
import { openSentOn, type SentOn } from './sent-on.ts'
import { toDestination } from './to-destination.ts'

/** A redirect as a view is to make it: with an address in full, or none where it is not to be made. */
interface FilledRedirect extends RedirectChange {
  readonly target: typeof PAGE
  readonly experience: string
}

interface Run extends Pick<StartOptions, 'config' | 'preview'> {
  readonly consent: () => Consent
  readonly sentOn: SentOn
}

/**
 * Redirects take part in the same way for every arm: the page itself is the anchor, so the exposure of control, too, is
 * recorded where visitors came to, and before one of them leaves. Where an exposure would be lost with the page, since
 * consent to it is still pending, and on a page that another redirect has led to, nobody takes part.
 */
export function createRedirect(): Pack {
  let run: Run | undefined
  let queue: Queue | undefined
  /** Whether the document at hand was opened by a redirect; known until its first view has begun. */
  let isArriving = false
  /** The same for the view at hand. */
  let hasArrived = false
  let leaving: Stop | undefined

  function mayTakePart(): boolean {
    const isPending = run && !run.preview && hasState(run.consent(), 'pending')
    return !hasArrived && !isPending
  }

  function fillRedirect(change: RedirectChange, experience: string) {
    const { redirectOrigins } = { ...run?.config.settings }
    const isKnown = run?.sentOn.has(experience)
    const to = (!isKnown && toDestination(change, location.href, redirectOrigins)) || ''
    return { ...change, to, target: PAGE, experience } satisfies FilledRedirect
  }

  /** An exposure that is on its way to the disk gets there first. The page as it is left sends it as well. */
  async function untilStored(): Promise<void> {
    if (run?.consent().measurement !== 'granted') return
    const tooLong = new Promise((done) => setTimeout(done, REDIRECT_WAIT_MS_MAX))
    await Promise.race([queue?.list(), tooLong])
  }

  const follow: Kind<RedirectChange> = (change, element, { document, rule, set }) => {
    const { to, experience } = change as FilledRedirect
    if (!leaving && !(to && run?.sentOn.add(experience))) throw 'missing'
    const { hideMsMax = HOLD_MS } = { ...run?.config.settings }

    /** Leaving as a property of the page: it is under way while it has a value. */
    function access(_: Node, _name: string, value?: string | null): string | null {
      if (value === null) {
        leaving?.()
        leaving = undefined
      } else if (value && !leaving) {
        leaving = leavePage(value, { document, rule, ms: hideMsMax, ready: untilStored() })
      }
      return leaving ? to : null
    }

    set(element, 'data-segue-redirect', to, access, null)
  }

  return {
    begin({ config, preview }, consent) {
      run = {
        config,
        consent,
        ...(preview && { preview }),
        sentOn: openSentOn(`segue:${config.site}:redirects`),
      }
      isArriving = run.sentOn.arrive()
    },
    /** No facts: a view begins. */
    facts() {
      hasArrived = isArriving
      isArriving = false
      if (run?.consent().personalization === 'denied') run.sentOn.clear()
      return {}
    },
    /** The page before was the first of the visit and has told where the visitor came from: here they come from it. */
    prepare: (type, props) =>
      hasArrived && type === EVENT_TYPES.pageView ? { ...props, source: undefined } : undefined,
    fill(experience) {
      const { id, anchor, variants, ...rest } = experience
      if (!variants.some(({ changes }) => changes.some(isRedirect))) return experience
      if (!mayTakePart()) return { ...rest, id, variants: [] }
      return mapChanges({ ...rest, id, anchor: PAGE, variants }, (change) =>
        isRedirect(change) ? fillRedirect(change, id) : change,
      )
    },
    changes: { redirect: follow } as Kinds,
    wrapQueue(given) {
      queue = given
      return given
    },
    watch: ({ on }) => on('wipe', () => run?.sentOn.clear()),
  }
}

function isRedirect(change: Change): change is RedirectChange {
  return change.kind === 'redirect'
}

const PAGE = { selector: 'html' } as const
