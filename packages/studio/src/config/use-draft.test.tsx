// @vitest-environment happy-dom

import type { PublishedVersion } from '@segue/protocol/api'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import type { Keep } from '../keep/keep.ts'
import { createStudio, StudioContext } from '../studio.ts'
import { createHere } from '../testing/render-studio.tsx'
import { createStandIn, PUBLISHED } from '../testing/stand-in-collector.ts'
import { toConfigText } from './config-text.ts'
import { readDraft } from './draft.ts'
import { type Editing, useDraft } from './use-draft.ts'

const TEXT = toConfigText(PUBLISHED.config)
const FIFTH = { ...PUBLISHED, version: 5, config: { ...PUBLISHED.config, name: 'Other' } }

/** The draft as a screen holds it; `publish` shows the screen another published version. */
function start(keep: Keep = createHere()) {
  const studio = createStudio({
    fetcher: createStandIn(),
    keep,
    now: Date.now,
    openStream: (url) => new EventSource(url),
    openTab: () => null,
  })
  let draft: Editing
  function Probe({ published }: { published: PublishedVersion }) {
    draft = useDraft('shop', published)
    return null
  }
  const page = document.createElement('div')
  const publish = (published: PublishedVersion) =>
    act(() =>
      render(
        <StudioContext.Provider value={studio}>
          <Probe published={published} />
        </StudioContext.Provider>,
        page,
      ),
    )
  publish(PUBLISHED)
  return { draft: () => draft, publish, keep }
}

test('without a draft the published text is shown', () => {
  expect(start().draft()).toMatchObject({ text: TEXT, base: 4, changed: false, overtaken: false })
})

test('an edit survives a reload, with the version it began from', () => {
  const first = start()
  act(() => first.draft().edit('{}'))
  const second = start(first.keep)
  expect(second.draft()).toMatchObject({ text: '{}', base: 4, changed: true, overtaken: false })
})

test.each([
  ['discarding it', (draft: Editing) => draft.discard()],
  ['typing the published text again', (draft: Editing) => draft.edit(TEXT)],
])('an edit ends by %s', (_, end) => {
  const { draft, keep } = start()
  act(() => draft().edit('{}'))
  act(() => end(draft()))
  expect(draft()).toMatchObject({ text: TEXT, changed: false })
  expect(readDraft(keep, 'shop')).toBeNull()
})

test('another version overtakes an edit, which is kept until it is compared', () => {
  const { draft, publish } = start()
  act(() => draft().edit('{}'))
  publish(FIFTH)
  expect(draft()).toMatchObject({ text: '{}', base: 4, overtaken: true })
  act(() => draft().rebase())
  expect(draft()).toMatchObject({ text: '{}', base: 5, changed: true, overtaken: false })
})

test('another version replaces a text that was not edited', () => {
  const { draft, publish } = start()
  publish(FIFTH)
  expect(draft()).toMatchObject({ text: toConfigText(FIFTH.config), base: 5, changed: false })
})

test('a published edit ends when its version arrives, however the collector wrote it', () => {
  const { draft, publish, keep } = start()
  act(() => draft().edit('{"v":1}'))
  act(() => draft().settle(5))
  expect(readDraft(keep, 'shop')).toBeNull()
  expect(draft()).toMatchObject({ text: '{"v":1}', overtaken: false })
  publish(FIFTH)
  expect(draft()).toMatchObject({ text: toConfigText(FIFTH.config), changed: false })
})
