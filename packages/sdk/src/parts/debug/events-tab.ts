import { toReadableJson } from '@segue/protocol'
import type { Live } from '../../part.ts'
import { element } from '../ui/element.ts'
import type { Tab } from './tabs.ts'

/** Events as they happen, newest first, from when the overlay opened; before them those the profile remembers. */
export function createEventsTab({ memory, options }: Live): Tab {
  const node = element('ol', {})
  const add = ({ type, at, props }: Shown) => {
    node.prepend(
      element(
        'li',
        {},
        element(
          'details',
          {},
          element(
            'summary',
            {},
            element('span', { class: 'name' }, type),
            element('time', {}, new Date(at).toLocaleTimeString()),
          ),
          element('pre', { tabindex: '0', 'aria-label': type }, toReadableJson(props, '  ')),
        ),
      ),
    )
    while (node.childElementCount > EVENTS_SHOWN_MAX) node.lastElementChild?.remove()
  }
  for (const entry of memory.profile().log) add(entry)
  const hint = options.preview
    ? 'A preview: none of this is recorded.'
    : 'As they happen, newest first.'
  return {
    title: 'Events',
    node: element('div', {}, element('p', { class: 'hint' }, hint), node),
    show(event) {
      if (event) add(event)
    },
    forget: () => node.replaceChildren(),
  }
}

const EVENTS_SHOWN_MAX = 100

/** What the list says of an event, heard or out of the log. */
interface Shown {
  readonly type: string
  readonly at: number
  readonly props: object
}
