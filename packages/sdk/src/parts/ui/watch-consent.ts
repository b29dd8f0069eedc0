import { CONSENT_LOOK_MS } from '../../limits.ts'
import type { Live } from '../../part.ts'

/**
 * Calls `onChange` when consent is another than at the last look, whoever changed it: the page, a consent tool, another
 * tab. Looks by a timer for as long as `node` is on the page: a signal would weigh on every page without a panel.
 */
export function watchConsent(
  { segue }: Pick<Live, 'segue'>,
  node: Node,
  onChange: () => void,
): void {
  const read = () => Object.values(segue.getConsent()).join()
  let known = read()
  const timer = setInterval(() => {
    if (!node.isConnected) return clearInterval(timer)
    const now = read()
    if (now === known) return
    known = now
    onChange()
  }, CONSENT_LOOK_MS)
}
