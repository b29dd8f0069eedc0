import type { NodeTree, Target } from '@segue/protocol'
import { ParsedField } from '../../form/parsed-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import type { ChangeField } from './change-kinds.ts'
import { readDeclarations, toDeclarationsText } from './declarations-text.ts'
import { readNodes, toNodesText } from './nodes-text.ts'
import { TargetField } from './target-field.tsx'

const texts = experiences.changes

/** One field of a change, with the control that fits what it holds. */
export function ChangeFieldControl(props: {
  readonly field: ChangeField
  readonly path: string
  readonly value: unknown
  readonly onChange: (value: unknown, key?: string) => void
}) {
  const { field, value, onChange } = props
  const { name, control, isOptional } = field
  const given = { path: `${props.path}.${name}`, label: texts.fields[name] ?? name }
  const set = (next: unknown, isEmpty: boolean) =>
    onChange(isEmpty && isOptional ? undefined : next, given.path)
  switch (control) {
    case 'text':
      return (
        <TextField
          {...given}
          value={(value as string | undefined) ?? ''}
          onChange={(text) => set(text, text === '')}
        />
      )
    case 'position':
      return (
        <PickField
          {...given}
          value={value as string}
          options={POSITIONS}
          onChange={(position) => set(position, false)}
        />
      )
    case 'place':
      return (
        <TargetField
          {...given}
          target={value as Target}
          onChange={(target) => set(target, false)}
        />
      )
    case 'classes':
      return (
        <ParsedField
          {...given}
          about={texts.classesAbout}
          wrong=""
          value={(value as readonly string[] | undefined) ?? []}
          toText={(classes) => classes.join(' ')}
          read={(text) => text.split(/\s+/).filter((one) => one !== '')}
          onChange={(classes) => set(classes, classes.length === 0)}
        />
      )
    case 'declarations':
      return (
        <ParsedField
          {...given}
          about={texts.declarationsAbout}
          wrong={texts.declarationsWrong}
          value={value as { readonly [property: string]: string }}
          toText={toDeclarationsText}
          read={readDeclarations}
          onChange={(declarations) => set(declarations, false)}
        />
      )
    case 'nodes':
      return (
        <ParsedField
          {...given}
          about={texts.nodesAbout}
          wrong={texts.nodesWrong}
          value={(value as readonly NodeTree[] | undefined) ?? []}
          toText={toNodesText}
          read={toNodes}
          onChange={(nodes) => set(nodes, nodes.length === 0)}
        />
      )
  }
}

function toNodes(text: string): readonly NodeTree[] | undefined {
  const read = readNodes(text)
  return read.ok ? read.nodes : undefined
}

const POSITIONS = (['before', 'after', 'first', 'last'] as const).map((value) => ({
  value,
  label: texts.positions[value],
}))
