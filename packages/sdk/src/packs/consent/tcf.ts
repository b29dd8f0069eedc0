import { TCF_LOOK_MS, TCF_LOOKS_MAX } from '../../limits.ts'
import type { ConsentParts } from '../../pack.ts'
import { findTcf } from './find-tcf.ts'
import type { Said } from './said.ts'
import { toSaid } from './to-said.ts'

/**
 * Hears the IAB Transparency and Consent Framework, version 2: of this page, or of one that frames it, which may come
 * later than we do. While the framework's dialog has not been answered, and after an error of it, what was said before
 * stays.
 */
export function hearTcf(parts: ConsentParts, say: (said: Said) => void): void {
  const { guard, onStop, config } = parts
  const { tcf = {} } = config.settings ?? {}
  let looksLeft = TCF_LOOKS_MAX

  const onAnswer = guard((answer: unknown, isSuccess: unknown) => {
    const said = isSuccess === true ? toSaid(answer, tcf) : undefined
    if (said) say(said)
  })

  const look = guard(() => {
    const ask = findTcf(parts)
    looksLeft -= 1
    if (!ask) return looksLeft > 0
    let listenerId: unknown
    ask('addEventListener', TCF_VERSION, (answer: unknown, isSuccess: unknown) => {
      listenerId = Object(answer).listenerId
      onAnswer(answer, isSuccess)
    })
    onStop(() => ask('removeEventListener', TCF_VERSION, () => {}, listenerId))
    return false
  })

  if (!look()) return
  const timer = setInterval(() => look() || clearInterval(timer), TCF_LOOK_MS)
  onStop(() => clearInterval(timer))
}

const TCF_VERSION = 2
