import { fold, isScalar, type Operator } from './operator.ts'

/** The same text, number or yes/no. Values of two types are not different but unknown. */
export const equals: Operator = (test) => {
  if (!isScalar(test.value)) return undefined
  const wanted = fold(test.value, test)
  return (actual) =>
    typeof actual === typeof wanted ? fold(actual ?? null, test) === wanted : undefined
}
