import { useRef } from 'preact/hooks'
import { Icon } from '../../elements/icon.tsx'
import { audiences } from '../../messages/en/audiences.ts'
import { type AddedKind, addedKinds, newLine } from '../rule/new-line.ts'
import { addAt, groupKindOf, partAt, partsOf, type Spot } from '../rule/rule-edits.ts'
import { toKey, useBench } from './bench.ts'

const texts = audiences.builder

/** Adds a line to a group; the new line takes the focus. */
export function AddLine({ spot }: { spot: Spot }) {
  const { rule, change, config, segment, focus } = useBench()
  const box = useRef<HTMLDetailsElement>(null)

  function add(kind: AddedKind) {
    const group = partAt(rule, spot)
    const index = group && groupKindOf(group) ? partsOf(group).length : 1
    focus.wanted = toKey([...spot, index])
    if (box.current) box.current.open = false
    change(addAt(rule, spot, newLine(kind, config, segment)))
  }

  return (
    <details ref={box} class="rule-add">
      <summary class="button">
        <Icon name="add" />
        {texts.addLine}
      </summary>
      <div class="rule-add-kinds">
        {addedKinds(config, segment).map((kind) => (
          <button key={kind} class="button button-quiet" type="button" onClick={() => add(kind)}>
            {texts.addKinds[kind]}
          </button>
        ))}
      </div>
    </details>
  )
}
