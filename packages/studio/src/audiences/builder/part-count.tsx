import { toCount } from '../../format/numbers.ts'
import { audiences } from '../../messages/en/audiences.ts'
import { partAt, type Spot } from '../rule/rule-edits.ts'
import { unseenFacts, worthOf } from '../rule/unseen-facts.ts'
import { useBench } from './bench.ts'

/** How many visitors a part of the rule matches by itself, or why that cannot be counted. */
export function PartCount({ spot }: { spot: Spot }) {
  const { countAt, rule, config } = useBench()
  const count = countAt(spot)
  if (count === undefined) return null
  const part = partAt(rule, spot)
  const worth = worthOf(count, part, config)
  const { builder } = audiences
  if (worth === 'nothing') {
    const facts = unseenFacts(part, config).join(', ')
    return <span class="rule-count">{builder.uncountableLine(facts)}</span>
  }
  const text = builder.countLine(toCount(count))
  return <span class="rule-count">{worth === 'floor' ? audiences.atLeast(text) : text}</span>
}
