import type { Condition, Json, SequenceStep } from '@segue/protocol'
import { putAt } from '../../lint/put-at.ts'
import { askedOfParts } from '../asked-of-parts.ts'
import { fittingValues, type Wish } from './fitting-values.ts'
import type { Act, Stand } from './stand.ts'

/** Events that are the one asked for, as far as the words of its `where` lead to some; whether they match shows later. */
export function matchingActs({ event, where }: SequenceStep, stand: Stand): readonly Act[] {
  const type = event === '*' ? ANY_OTHER : event
  const here = stand.situation.traits.page?.path
  const page = typeof here === 'string' ? here : '/'
  return (where ? choicesOf(where, 'yes') : [[]]).map((wishes) => {
    const props: { [name: string]: Json } = {}
    let path = page
    for (const prop of new Set(wishes.map((wish) => wish.prop))) {
      const asked = wishes.filter((wish) => wish.prop === prop)
      const isPath = prop === 'page.path'
      const [value] = fittingValues(asked, isPath ? page : undefined, stand)
      if (isPath) path = typeof value === 'string' ? value : page
      else putAt(props, prop, value)
    }
    return { type, path, props }
  })
}

interface PropWish extends Wish {
  readonly prop: string
}

/** What properties have to be for a `where` to be answered so; of several ways the first few. */
function choicesOf(where: Condition, wanted: 'yes' | 'no'): readonly (readonly PropWish[])[] {
  if ('prop' in where) return [[{ prop: where.prop, test: where, isYes: wanted === 'yes' }]]
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
