import { evalCondition } from '@growthbook/growthbook'
import { askEach, type Engine } from './engine.ts'
import { toMongoQuery } from './mongo-query.ts'

/** GrowthBook's evaluator, called as its SDK calls it. */
export const growthbook: Engine = {
  name: 'GrowthBook evalCondition',
  prepare: (segments, visitors) =>
    askEach(segments, visitors, {
      toAsked: toMongoQuery,
      matches: (asked, facts) => evalCondition(facts, asked as GrowthBookCondition),
    }),
}

/** Its type asks for every operator at once; what it takes is any query. */
type GrowthBookCondition = Parameters<typeof evalCondition>[1]
