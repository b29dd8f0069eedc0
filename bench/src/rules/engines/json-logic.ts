import jsonLogicJs from 'json-logic-js'
import { type Question, type TraitQuestion, toTraitQuestion } from '../question.ts'
import { askEach, type Engine } from './engine.ts'

/** json-logic-js. It has no preparation of its own. */
export const jsonLogic: Engine = {
  name: 'json-logic-js',
  prepare: (segments, visitors) =>
    askEach(segments, visitors, {
      toAsked: toLogic,
      matches: (logic, facts) => jsonLogicJs.apply(logic, facts) === true,
    }),
}

function toLogic(question: Question): object {
  if ('all' in question) return { and: question.all.map(toLogic) }
  if ('any' in question) return { or: question.any.map(toLogic) }
  if ('none' in question) return { '!': { or: question.none.map(toLogic) } }
  return toLeaf(toTraitQuestion(question))
}

function toLeaf({ trait, op, value }: TraitQuestion): object {
  const actual = { var: trait }
  if (op === 'equals') return { '===': [actual, value] }
  if (op === 'in') return { in: [actual, value] }
  if (op === 'any_of') return { some: [actual, { in: [{ var: '' }, value] }] }
  if (op === 'at_least') return { '>=': [actual, value] }
  if (op === 'less_than') return { '<': [actual, value] }
  if (op === 'between') return { '<=': [value[0], actual, value[1]] }
  if (op === 'contains') return { in: [value, actual] }
  return { '===': [{ substr: [actual, 0, value.length] }, value] }
}
