import { type Change, isRecord } from '@segue/protocol'

/** How one field of a change is edited. */
export interface ChangeField {
  readonly name: string
  readonly control: 'text' | 'nodes' | 'declarations' | 'classes' | 'position' | 'place'
  /** A field that goes away when it is left empty. */
  readonly isOptional?: true
}

/** The kinds of changes that have a form, in the order in which they are offered, with their fields. */
export const CHANGE_FORMS: { readonly [Kind in FormKind]: readonly ChangeField[] } = {
  text: [{ name: 'text', control: 'text' }],
  html: [{ name: 'nodes', control: 'nodes' }],
  image: [
    { name: 'src', control: 'text' },
    { name: 'alt', control: 'text', isOptional: true },
    { name: 'srcset', control: 'text', isOptional: true },
    { name: 'sizes', control: 'text', isOptional: true },
  ],
  link: [{ name: 'href', control: 'text' }],
  style: [
    { name: 'declarations', control: 'declarations' },
    { name: 'media', control: 'text', isOptional: true },
  ],
  class: [
    { name: 'add', control: 'classes', isOptional: true },
    { name: 'remove', control: 'classes', isOptional: true },
  ],
  hide: [{ name: 'media', control: 'text', isOptional: true }],
  show: [],
  insert: [
    { name: 'position', control: 'position' },
    { name: 'nodes', control: 'nodes' },
  ],
  slot: [
    { name: 'slot', control: 'text' },
    { name: 'template', control: 'text', isOptional: true },
    { name: 'nodes', control: 'nodes', isOptional: true },
  ],
  attribute: [
    { name: 'name', control: 'text' },
    { name: 'value', control: 'text' },
  ],
  move: [
    { name: 'position', control: 'position' },
    { name: 'to', control: 'place' },
  ],
  duplicate: [
    { name: 'position', control: 'position' },
    { name: 'to', control: 'place' },
  ],
  redirect: [{ name: 'to', control: 'text' }],
}

/** A kind of change that has a form. */
export type FormKind = Exclude<Change['kind'], 'css' | 'script'>

/** The kinds that have a form. */
export const FORM_KINDS = Object.keys(CHANGE_FORMS) as readonly FormKind[]

/** The fields of a change, or undefined when it carries something that no field shows: it is then edited as JSON. */
export function fieldsOf(change: Change): readonly ChangeField[] | undefined {
  const fields = Object.hasOwn(CHANGE_FORMS, change.kind)
    ? CHANGE_FORMS[change.kind as FormKind]
    : undefined
  const target: unknown = 'target' in change ? change.target : { selector: '' }
  if (!fields || !isPlace(target)) return undefined
  const isShown = Object.entries(change).every(([name, value]) => {
    if (name === 'kind' || name === 'target') return true
    const field = fields.find((one) => one.name === name)
    return field !== undefined && IS_SHOWN[field.control](value)
  })
  return isShown ? fields : undefined
}

/** The change with one field set, or taken away by undefined. */
export function withField(change: Change, name: string, value: unknown): Change {
  const { [name]: _, ...rest } = change as unknown as Record<string, unknown>
  return (value === undefined ? rest : { ...change, [name]: value }) as unknown as Change
}

/** A change of another kind at the same target; of its fields those stay that the other kind has, too. */
export function toKind(change: Change, kind: FormKind): Change {
  const former = change as unknown as Record<string, unknown>
  const fields = CHANGE_FORMS[kind].flatMap(({ name, control, isOptional }) => {
    if (former[name] !== undefined && IS_SHOWN[control](former[name])) return [[name, former[name]]]
    return isOptional ? [] : [[name, EMPTY[control]]]
  })
  const target = hasTarget(kind) ? { target: former.target ?? { selector: '' } } : {}
  return { kind, ...target, ...Object.fromEntries(fields) } as Change
}

/** Whether changes of a kind have a target of their own. */
export function hasTarget(kind: string): boolean {
  return kind !== 'slot' && kind !== 'redirect'
}

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isPlace = (value: unknown) => isRecord(value) && isText(value.selector)
const isNode = (node: unknown): boolean => {
  if (isText(node)) return true
  if (!isRecord(node) || !isText(node.tag)) return false
  const { attributes = {}, children = [] } = node
  return (
    isRecord(attributes) &&
    Object.values(attributes).every(isText) &&
    Array.isArray(children) &&
    children.every(isNode)
  )
}

const IS_SHOWN: { readonly [Control in ChangeField['control']]: (value: unknown) => boolean } = {
  text: isText,
  position: isText,
  place: isPlace,
  classes: isTexts,
  nodes: (value) => Array.isArray(value) && value.every(isNode),
  declarations: (value) => isRecord(value) && Object.values(value).every(isText),
}
const EMPTY: { readonly [Control in ChangeField['control']]: unknown } = {
  text: '',
  position: 'last',
  place: { selector: '' },
  classes: [],
  nodes: [],
  declarations: {},
}
