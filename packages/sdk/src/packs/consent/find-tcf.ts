import type { ConsentParts } from '../../pack.ts'
import { parseJson } from '../../parse-json.ts'
import { attempt } from '../../platform.ts'

/** The framework's call, as its specification has it: the answer comes, once or again and again, to `hear`. */
export type AskTcf = (
  command: 'addEventListener' | 'removeEventListener',
  version: number,
  hear: (answer: unknown, isSuccess: unknown) => void,
  parameter?: unknown,
) => void

/**
 * Finds the consent tool: `__tcfapi` of this page, or, where the page stands in a frame, the nearest window above that
 * holds a frame named `__tcfapiLocator`, which is spoken to by messages. Nothing as long as there is none.
 */
export function findTcf(parts: Pick<ConsentParts, 'listen'>): AskTcf | undefined {
  const { __tcfapi: own } = window as { __tcfapi?: unknown }
  if (typeof own === 'function') return own as AskTcf
  const above = findLocator()
  return above && toMessages(above, parts)
}

function findLocator(): Window | undefined {
  let frame: Window = window
  while (frame !== frame.parent) {
    frame = frame.parent
    // Of a window of another origin only the names of its frames can be asked for, and a name it lacks throws.
    if (attempt(() => Reflect.get(frame.frames, '__tcfapiLocator'))) return frame
  }
  return undefined
}

/** Only what that very window answers is heard; other frames can send messages, too. */
function toMessages(tool: Window, { listen }: Pick<ConsentParts, 'listen'>): AskTcf {
  const calls: Parameters<AskTcf>[2][] = []
  listen(window, 'message', (event) => {
    const { source, data } = event as MessageEvent<unknown>
    if (source !== tool) return
    const { __tcfapiReturn: given } = Object(typeof data === 'string' ? parseJson(data) : data)
    const { callId, returnValue, success } = Object(given)
    const call = /^segue-\d+$/.test(callId) && calls[callId.slice(6)]
    if (call) call(returnValue, success)
  })
  return (command, version, hear, parameter) => {
    const callId = `segue-${calls.push(hear) - 1}`
    // Nobody knows the tool's origin, and the question is no secret.
    tool.postMessage({ __tcfapiCall: { command, version, parameter, callId } }, '*')
  }
}
