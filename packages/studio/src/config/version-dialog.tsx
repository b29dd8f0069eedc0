import { useMemo, useState } from 'preact/hooks'
import { Choice } from '../elements/choice.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Modal } from '../elements/modal.tsx'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { toConfigText } from './config-text.ts'
import { DiffView } from './diff-view.tsx'
import { diffLines } from './line-diff.ts'

/** An earlier version: how it differs from what is published, and its whole text. It can be taken into the editor. */
export function VersionDialog(props: {
  readonly version: number
  readonly publishedText: string
  readonly onOpen: (text: string) => void
  readonly onClose: () => void
}) {
  const { version, publishedText, onOpen, onClose } = props
  const { api } = useStudio()
  const site = useSite().id
  const [view, setView] = useState<'difference' | 'text'>('difference')
  const { loaded, reload } = useLoad(`${site} ${version}`, () => api.loadVersion(site, version))
  return (
    <Modal title={en.config.version(version)} onClose={onClose}>
      <p class="muted">{en.config.versionAbout(version)}</p>
      <Choice label={en.common.view} value={view} options={VIEWS} onChoose={setView} />
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ config }) => {
          const text = toConfigText(config)
          return (
            <>
              {view === 'text' ? (
                <pre class="code code-tall">{text}</pre>
              ) : (
                <Difference from={publishedText} to={text} />
              )}
              <div class="modal-actions">
                <button class="button" type="button" onClick={onClose}>
                  {en.common.close}
                </button>
                <button
                  class="button button-main"
                  type="button"
                  onClick={() => {
                    onOpen(text)
                    onClose()
                  }}
                >
                  {en.config.openInEditor}
                </button>
              </div>
            </>
          )
        }}
      </LoadedPart>
    </Modal>
  )
}

function Difference({ from, to }: { from: string; to: string }) {
  const lines = useMemo(() => diffLines(from, to), [from, to])
  return <DiffView lines={lines} label={en.config.difference} />
}

const VIEWS = [
  { value: 'difference', label: en.config.difference },
  { value: 'text', label: en.config.wholeText },
] as const
