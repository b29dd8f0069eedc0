import { type Question, type TraitQuestion, toTraitQuestion } from '../question.ts'

/** A question in MongoDB's query language, which GrowthBook and mingo both read. */
export function toMongoQuery(question: Question): MongoQuery {
  if ('all' in question) return { $and: question.all.map(toMongoQuery) }
  if ('any' in question) return { $or: question.any.map(toMongoQuery) }
  if ('none' in question) return { $nor: question.none.map(toMongoQuery) }
  const leaf = toTraitQuestion(question)
  return { [leaf.trait]: toTest(leaf) }
}

/** Opaque: whatever the engines take. */
export type MongoQuery = Record<string, unknown>

/** On a list `$in` asks whether any of its items is there, in both engines. */
function toTest({ op, value }: TraitQuestion): unknown {
  if (op === 'equals') return value
  if (op === 'in' || op === 'any_of') return { $in: value }
  if (op === 'at_least') return { $gte: value }
  if (op === 'less_than') return { $lt: value }
  if (op === 'between') return { $gte: value[0], $lte: value[1] }
  return { $regex: op === 'starts_with' ? `^${value}` : value }
}
