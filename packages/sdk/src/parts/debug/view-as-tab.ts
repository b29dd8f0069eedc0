import { armsOf } from '@segue/protocol'
import type { Live } from '../../part.ts'
import { type Preview, toPreviewText } from '../preview/preview.ts'
import { element } from '../ui/element.ts'
import type { Tab } from './tabs.ts'

/** The page as others see it: arms, segments and a stage to choose, for this tab or as a link. */
export function createViewAsTab({ options, segue }: Live): Tab {
  const { config } = options.preview ?? options
  const shown: Preview = options.preview?.shown ?? {}
  const arms = config.experiences.map((experience) => {
    const { id, name } = experience
    const choice = select([AS_DECIDED, ...armsOf(experience)], shown.experiences?.[id])
    return { id, choice, row: labelled(name, choice) }
  })
  const stages = config.journey.stages.map(({ id }) => id)
  const stage = select([AS_DECIDED, ...stages], shown.stage)
  const boxes = config.segments.map(({ id, name }) => {
    const box = element('input', { type: 'checkbox', checked: shown.segments?.includes(id) })
    return { id, box, row: element('label', { class: 'check' }, box, name) }
  })
  const exact = element('input', { type: 'checkbox', checked: shown.segments !== undefined })

  function toPreview(): Preview {
    const chosen = arms.filter(({ choice }) => choice.value !== AS_DECIDED)
    const segments = boxes.flatMap(({ id, box }) => (box.checked ? id : []))
    return {
      ...(chosen.length > 0 && {
        experiences: Object.fromEntries(chosen.map(({ id, choice }) => [id, choice.value])),
      }),
      ...((exact.checked || segments.length > 0) && { segments }),
      ...(stage.value !== AS_DECIDED && { stage: stage.value }),
    }
  }

  const link = element('input', {
    type: 'text',
    readonly: true,
    'aria-label': 'Link to this preview',
  })
  const showLink = () => {
    const url = new URL(location.href)
    url.searchParams.set('segue_preview', toPreviewText(toPreview()))
    link.value = url.href.replaceAll('%2F', '/').replaceAll('%2C', ',')
  }
  const button = (label: string, onclick: () => void, kind = '') =>
    element('button', { type: 'button', class: kind, onclick }, label)
  const node = element(
    'form',
    { onchange: showLink },
    element(
      'p',
      { class: 'hint' },
      'The page loads again as asked for. Nothing of it is recorded.',
    ),
    element('h2', {}, 'Experiences'),
    ...arms.map(({ row }) => row),
    element('h2', {}, 'Visitor'),
    ...(stages.length > 0 ? [labelled('Stage', stage)] : []),
    element('label', { class: 'check' }, exact, 'Only in the segments ticked here:'),
    element('div', { class: 'parts' }, ...boxes.map(({ row }) => row)),
    element(
      'div',
      { class: 'actions' },
      button('Show it in this tab', () => void segue.preview(toPreview()), 'main'),
      ...(options.preview ? [button('End preview', () => void segue.preview(null))] : []),
    ),
    link,
  )
  return { title: 'View as', node, show: showLink }
}

function select(values: readonly string[], chosen = AS_DECIDED): HTMLSelectElement {
  const options = values.map((value) => element('option', { selected: value === chosen }, value))
  return element('select', {}, ...options)
}

function labelled(name: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'row' }, element('span', {}, name), control)
}

/** No name of an arm or a stage has a space. */
const AS_DECIDED = 'as decided'
