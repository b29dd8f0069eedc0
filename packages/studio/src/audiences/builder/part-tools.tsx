import { Icon, type IconName } from '../../elements/icon.tsx'
import { audiences } from '../../messages/en/audiences.ts'
import { duplicateAt, moveAt, partAt, partsOf, removeAt, type Spot } from '../rule/rule-edits.ts'
import { toKey, toNumber, useBench } from './bench.ts'

const texts = audiences.builder

/** What can be done with a line or a group: move, duplicate, edit as JSON, remove. */
export function PartTools({ spot, onJson }: { spot: Spot; onJson?: () => void }) {
  const { rule, change, focus } = useBench()
  const group = spot.slice(0, -1)
  const index = spot.at(-1)
  const around = partAt(rule, group)
  const last = around ? partsOf(around).length - 1 : 0
  const line = texts.line(toNumber(spot))

  function act(next: typeof rule, wanted: Spot) {
    focus.wanted = toKey(wanted)
    change(next)
  }
  const tool = (name: IconName, label: string, onClick: () => void, disabled = false) => (
    <button
      class="button button-quiet rule-tool"
      type="button"
      aria-label={`${label}: ${line}`}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  )

  return (
    <span class="rule-tools">
      {index !== undefined && last > 0 && (
        <>
          {tool(
            'up',
            texts.up,
            () => act(moveAt(rule, spot, -1), [...group, index - 1]),
            index === 0,
          )}
          {tool(
            'more',
            texts.down,
            () => act(moveAt(rule, spot, 1), [...group, index + 1]),
            index === last,
          )}
        </>
      )}
      {tool('copy', texts.duplicate, () =>
        act(duplicateAt(rule, spot), index === undefined ? [1] : [...group, index + 1]),
      )}
      {onJson && tool('config', texts.asJson, onJson)}
      {tool('remove', texts.removeLine, () => act(removeAt(rule, spot), group))}
    </span>
  )
}
