import { CONSENT_LOOK_MS } from '../../limits.ts'
import type { Live } from '../../part.ts'

/**
 * Calls `onChange` when consent is another than what is shown, whoever changed it: the page, a consent tool, another tab.
 * Looks by a timer for as long as `node` is on the page: a signal would weigh on every page without a panel. What is
 * given back is to be called when something else showed the consent as it is.
 */
export function watchConsent(
  { segue }: Pick<Live, 'segue'>,
  node: Node,
  onChange: () => void,
): () => void {
  const read = () => Object.values(segue.getConsent()).join()
  let shown = read()
  const timer = setInterval(() => {
    if (!node.isConnected) return clearInterval(timer)
    const now = read()
    if (now === shown) return
    shown = now
    onChange()
  }, CONSENT_LOOK_MS)
  return () => {
    shown = read()
  }
}
