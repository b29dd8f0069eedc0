import { Query } from 'mingo'
import { askEach, type Engine } from './engine.ts'
import { toMongoQuery } from './mongo-query.ts'

/** mingo, with its queries compiled beforehand. */
export const mingo: Engine = {
  name: 'mingo',
  prepare: (segments, visitors) =>
    askEach(segments, visitors, {
      toAsked: (question) => new Query(toMongoQuery(question)),
      matches: (query, facts) => query.test(facts),
    }),
}
