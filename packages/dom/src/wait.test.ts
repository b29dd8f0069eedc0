import { expect, test } from 'vitest'
import { afterMutations, createDocument } from '../test/test-change.ts'
import { startChanges, whenPresent } from './index.ts'

const target = { selector: 'h1' }

test('what waits for hydration is unseen and unchanged, and changed when it waits no longer', async () => {
  const html = '<main data-segue-wait=""><h1>Old</h1></main>'
  const { body, document } = createDocument(html)
  const states: string[] = []
  const present: Element[] = []
  const onPresent = (element: Element) => present.push(element)
  const stops = [
    whenPresent(target, { document, onPresent }),
    startChanges([{ kind: 'text', target, text: 'New' }], {
      document,
      onState: (_, state) => states.push(state),
    }),
  ]
  expect(body.innerHTML).toBe(html.replace('<h1', '<h1 data-segue-hold=""'))
  expect(present).toEqual([])
  body.querySelector('main')!.removeAttribute('data-segue-wait')
  await afterMutations()
  expect(body.innerHTML).toBe('<main><h1>New</h1></main>')
  expect(present).toHaveLength(1)
  expect(states).toEqual(['missing', 'applied'])
  for (const stop of stops) stop()
  expect(body.innerHTML).toBe('<main><h1>Old</h1></main>')
})

test('what is changed already stays so while it waits again', async () => {
  const { body, document } = createDocument('<h1>Old</h1>')
  const stop = startChanges([{ kind: 'text', target, text: 'New' }], { document })
  body.setAttribute('data-segue-wait', '')
  await afterMutations()
  expect(body.textContent).toBe('New')
  stop()
  expect(body.textContent).toBe('Old')
})
