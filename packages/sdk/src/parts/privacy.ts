import { toReadableJson } from '@segue/protocol'
import { readsDenial } from '../consent.ts'
import type { Live } from '../part.ts'
import { createChoices } from './privacy/choices.ts'
import { createForget } from './privacy/forget.ts'
import { toMessages } from './privacy/messages.ts'
import { isCookieless } from './privacy/mode-messages.ts'
import { PRIVACY_CSS } from './privacy/privacy-css.ts'
import { readPageMessages } from './privacy/read-page-messages.ts'
import { toReasons } from './privacy/reasons.ts'
import { showRemembered } from './privacy/remembered.ts'
import { saveFile } from './privacy/save-file.ts'
import { tellForgotten } from './privacy/tell-page.ts'
import { readProfile } from './read-profile.ts'
import { receiptOf } from './receipt-of.ts'
import { element } from './ui/element.ts'
import { isRunning } from './ui/is-running.ts'
import { openHost } from './ui/open-host.ts'
import { watchConsent } from './ui/watch-consent.ts'

/**
 * `segue.privacy()`: the panel in which visitors see what is remembered and why they see what they see, choose what
 * they allow, take their data along and have it forgotten. The dialog is the browser's own: modal, closed by Escape,
 * and the focus returns to where it was.
 */
export function start(live: Live, own: unknown = readPageMessages()): void {
  const { segue, options, memory, view, onStop } = live
  const config = options.preview?.config ?? options.config
  const { settings = {} } = config
  const messages = toMessages(own, settings)
  const host = isRunning(segue) ? openHost('privacy', PRIVACY_CSS, onStop) : undefined
  if (!host) return
  const status = element('p', { role: 'status' })
  const remembered = element('div', {})
  const details = element('pre', { tabindex: '0', 'aria-label': messages.everything })
  const why = element('ul', { class: 'why' })
  let noteShown = () => {}
  const tell = (text: string) => {
    status.textContent = text
  }
  const choices = createChoices(live, messages, (outcome) => {
    refresh()
    tell(outcome)
  })

  function show(profile = memory.profile()): void {
    choices.show()
    noteShown()
    const { personalization, measurement } = segue.getConsent()
    const isKnown = personalization !== 'denied' && profile.log.length > 0
    const isNumbered = measurement === 'granted' && !isCookieless(settings)
    remembered.replaceChildren(
      ...(isKnown && personalization === 'pending'
        ? [element('p', { class: 'signal' }, messages.untilYouLeave)]
        : []),
      ...(isKnown
        ? showRemembered(profile, config, messages)
        : [element('p', {}, isNumbered ? messages.onlyVisits : messages.nothing)]),
    )
    details.textContent = toReadableJson(profile, '  ')
    const isOnPage = (experience: string) => Object.hasOwn(view.variants, experience)
    const reasons = toReasons(receiptOf(live).experiences, isOnPage, config, messages)
    const sentences = reasons.length > 0 ? reasons : [messages.whyNone]
    why.replaceChildren(...sentences.map((text) => element('li', {}, text)))
  }

  function close(): void {
    segue.off('wipe', refresh)
    host?.remove()
  }

  /** At once with what is in memory, and then with what the disk knows beyond it. */
  function refresh(): void {
    show()
    void readProfile(live).then((read) => show(read.profile))
  }

  async function download(): Promise<void> {
    try {
      saveFile(`${config.site}-my-data.json`, toReadableJson(await segue.exportMyData(), '  '))
    } catch {
      tell(messages.downloadFailed)
    }
  }

  const forget = createForget(messages, {
    visitor: () => memory.profile().visitor,
    forget() {
      segue.forget()
      tellForgotten()
      tell(messages.forgotten)
    },
  })
  const section = (title: string, ...content: readonly Node[]) =>
    element('section', {}, element('h2', {}, title), ...content)
  const button = (label: string, onclick: () => void) =>
    element('button', { type: 'button', onclick }, label)
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'title', onclose: close },
    element(
      'header',
      {},
      element('h1', { id: 'title' }, messages.title),
      element(
        'button',
        {
          type: 'button',
          class: 'close',
          'aria-label': messages.close,
          onclick: () => dialog.close(),
        },
        '✕',
      ),
    ),
    element('p', { class: 'intro' }, messages.intro),
    section(
      messages.choices,
      ...(readsDenial(navigator) ? [element('p', { class: 'signal' }, messages.signal)] : []),
      choices.node,
    ),
    section(
      messages.remembered,
      remembered,
      element('details', {}, element('summary', {}, messages.everything), details),
    ),
    section(messages.why, why),
    element(
      'footer',
      {},
      status,
      button(messages.download, () => void download()),
      forget,
    ),
  )
  host.root.append(dialog)
  refresh()
  dialog.showModal()
  segue.on('wipe', refresh)
  noteShown = watchConsent(live, dialog, refresh)
}
