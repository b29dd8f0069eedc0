import type { Edit, Stop } from '@segue/dom/core'
import { attempt } from '../../platform.ts'

/** What {@link leavePage} needs to know. */
interface LeaveOptions extends Pick<Edit, 'document' | 'rule'> {
  /** Milliseconds for which nobody sees the page; then it shows, whatever became of the way to the other. */
  readonly ms: number
  /** What leaving waits for. Must not reject. */
  readonly ready: Promise<void>
}

/**
 * Goes to an address in place of the page, so that the browser's way back leads past it. The page is out of sight
 * meanwhile. The stop keeps who has not left yet.
 */
export function leavePage(address: string, { document, rule, ms, ready }: LeaveOptions): Stop {
  const { documentElement: root, defaultView } = document
  const show = () => root.removeAttribute(MARK)
  let isStopped = false
  const timer = setTimeout(show, ms)
  attempt(() => {
    rule(RULE)
    root.setAttribute(MARK, '')
  })
  void ready.then(() => {
    if (!isStopped) attempt(() => defaultView?.location.replace(address))
  })
  return () => {
    isStopped = true
    clearTimeout(timer)
    show()
  }
}

const MARK = 'data-segue-leaving'
/** Descendants are named too: one with `visibility: visible` of its own would stay seen. */
const RULE = `[${MARK}],[${MARK}] *{visibility:hidden!important}`
