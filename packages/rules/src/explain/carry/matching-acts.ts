import type { Condition, Json, SequenceStep } from '@segue/protocol'
import { putAt } from '../../lint/put-at.ts'
import { askedOfParts } from '../asked-of-parts.ts'
import { fittingValues, type Wish } from './fitting-values.ts'
import { type Act, isOfClock, type Stand } from './stand.ts'

/** Events that are the one asked for, as far as the words of its `where` lead to some; whether they match shows later. */
export function matchingActs({ event, where }: SequenceStep, stand: Stand): readonly Act[] {
  const type = event === '*' ? ANY_OTHER : event
  const here = stand.situation.traits.page?.path
  const page = typeof here === 'string' ? here : '/'
  return (where ? choicesOf(where, 'yes') : [[]]).map((wishes) => {
    const props: { [name: string]: Json } = {}
    const facts: [string, Json | undefined][] = []
    let path = page
    for (const [name, { key }] of new Map(wishes.map((wish) => [wish.name, wish]))) {
      const asked = wishes.filter((wish) => wish.name === name)
      const isPath = name === 'page.path' && key === 'prop'
      const [value] = fittingValues(asked, isPath ? page : undefined, stand)
      if (isPath) path = typeof value === 'string' ? value : page
      else if (key === 'prop') putAt(props, name, value)
      else if (!isOfClock(name)) facts.push([name, value])
    }
    return { type, path, props, facts }
  })
}

interface NamedWish extends Wish {
  /** Whether the name is that of a property or of a fact. */
  readonly key: 'prop' | 'trait'
  readonly name: string
}

/** What properties and facts have to be for a `where` to be answered so; of several ways the first few. */
function choicesOf(where: Condition, wanted: 'yes' | 'no'): readonly (readonly NamedWish[])[] {
  const isYes = wanted === 'yes'
  if ('prop' in where) return [[{ key: 'prop', name: where.prop, test: where, isYes }]]
  if ('trait' in where) return [[{ key: 'trait', name: where.trait, test: where, isYes }]]
  const parts = [
    'all' in where ? where.all : 'any' in where ? where.any : 'none' in where ? where.none : [],
  ].flat()
  if (parts.length === 0) return [[]]
  const { inside, takesAll } = askedOfParts(where, wanted)
  const ways = parts.map((part) => choicesOf(part, inside))
  if (!takesAll) return ways.flat().slice(0, CHOICES_MAX)
  return ways.reduce((these, those) =>
    these.flatMap((one) => those.map((other) => [...one, ...other])).slice(0, CHOICES_MAX),
  )
}

const CHOICES_MAX = 4
/** An event of a type that no rule asks for. */
const ANY_OTHER = 'anything_else'
