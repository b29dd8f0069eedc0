import { explain, scoresOf, toNeedLines } from '@segue/rules/explain'
import type { Live } from '../../part.ts'
import { element } from '../ui/element.ts'
import { rebuild } from '../ui/rebuild.ts'
import { conditionTree } from './condition-tree.ts'
import type { Tab } from './tabs.ts'

/** Who the visitor is to the rules at this moment: consent, stage, segments with their receipts, scores. */
export function createVisitorTab({ segue, memory }: Live): Tab {
  const node = element('div', {})
  return {
    title: 'Visitor',
    node,
    show() {
      const [program, , known] = memory.basis()
      const profile = memory.profile()
      const situation = { ...known, now: Date.now() }
      const { segments, stage } = explain(program, profile, situation)
      const { personalization, measurement } = segue.getConsent()
      const scores = scoresOf(program, profile, situation)
      const facts = [
        ['personalization', personalization],
        ['measurement', measurement],
        ['stage', segue.getStage() || 'none'],
        ['visit', `${profile.session.number}`],
        ['visitor', profile.visitor],
      ]
      rebuild(
        node,
        element(
          'dl',
          {},
          ...facts.map(([name = '', value = '']) =>
            element('div', {}, element('dt', {}, name), element('dd', {}, value)),
          ),
        ),
        element('h2', {}, 'Segments'),
        ...segments.map(({ segment, isIn, condition, ...wayfinding }) =>
          element(
            'details',
            { id: `segment-${segment}` },
            element(
              'summary',
              {},
              element('span', { class: 'name' }, segment),
              element('code', { class: isIn ? 'verdict in' : 'verdict' }, isIn ? 'yes' : 'no'),
            ),
            ...toNeedLines(wayfinding).map((text) => element('p', { class: 'need' }, text)),
            conditionTree(condition),
          ),
        ),
        element('h2', {}, 'Ways on in the journey'),
        ...stage.stages.flatMap(({ stage: id, enter }) =>
          enter ? [element('h3', {}, id), conditionTree(enter)] : [],
        ),
        element('h2', {}, 'Scores'),
        ...(scores.length > 0
          ? scores.map(({ score, topic, value }) =>
              element('p', { class: 'score' }, `${score} · ${topic}`, element('b', {}, `${value}`)),
            )
          : [element('p', {}, 'None yet.')]),
      )
    },
  }
}
