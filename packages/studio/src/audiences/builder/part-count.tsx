import { toCount } from '../../format/numbers.ts'
import { audiences } from '../../messages/en/audiences.ts'
import type { Spot } from '../rule/rule-edits.ts'
import { useBench } from './bench.ts'

/** How many visitors a part of the rule matches by itself. */
export function PartCount({ spot }: { spot: Spot }) {
  const count = useBench().countAt(spot)
  if (count === undefined) return null
  return <span class="rule-count">{audiences.builder.countLine(toCount(count))}</span>
}
