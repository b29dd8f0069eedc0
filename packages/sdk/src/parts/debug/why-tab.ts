import { EVENT_TYPES } from '@segue/protocol'
import { type ExperienceReceipt, toFactText, toNeedLines } from '@segue/rules/explain'
import type { Live } from '../../part.ts'
import { receiptOf } from '../receipt-of.ts'
import { element } from '../ui/element.ts'
import { rebuild } from '../ui/rebuild.ts'
import { conditionTree } from './condition-tree.ts'
import type { Tab } from './tabs.ts'

/** Why each experience came to its verdict in this view: its receipt, in priority order. */
export function createWhyTab(live: Live): Tab {
  const node = element('div', {})
  return {
    title: 'Why',
    node,
    show(event) {
      // The decision is frozen for the view; what became of it on the page is told by exposures.
      if (event && event.type !== EVENT_TYPES.exposure) return
      const { experiences } = receiptOf(live)
      const cards = experiences.map((each) => card(each, live))
      rebuild(node, ...(cards.length > 0 ? cards : ['This site has no experiences.']))
    },
  }
}

function card(receipt: ExperienceReceipt, { options, view }: Live): HTMLElement {
  const { experience, arm, verdict, facts, when, variants } = receipt
  const name = options.config.experiences.find(({ id }) => id === experience)?.name ?? experience
  const isOnPage = Object.hasOwn(view.variants, experience)
  const lines = (texts: readonly string[], kind: string) =>
    texts.map((text) => element('p', { class: kind }, text))
  return element(
    'details',
    { id: experience },
    element(
      'summary',
      {},
      element('span', { class: 'name' }, name),
      element('code', { class: arm === null ? 'verdict' : 'verdict in' }, verdict),
      ...(arm === null || arm === verdict ? [] : [element('span', { class: 'arm' }, arm)]),
      ...(arm === null || isOnPage ? [] : [element('span', { class: 'arm' }, 'not on this page')]),
    ),
    ...lines(toNeedLines(receipt), 'need'),
    ...lines(facts.map(toFactText), 'fact'),
    ...(when ? [element('h3', {}, 'Who it is for'), conditionTree(when)] : []),
    ...variants.flatMap((variant) =>
      variant.when
        ? [element('h3', {}, `Variant ${variant.variant}`), conditionTree(variant.when)]
        : [],
    ),
  )
}
