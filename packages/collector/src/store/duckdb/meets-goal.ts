import { BOOLEAN, type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api'
import { createWhere } from '@segue/rules'

/**
 * Gives SQL the function `meets_goal(where, props, path)`: whether an event meets a goal's condition, all as text. The
 * rules package judges, so a condition means here what it means in the browser.
 */
export function registerMeetsGoal(connection: DuckDBConnection): void {
  const tests = new Map<string, ReturnType<typeof createWhere>>()
  const testOf = (where: string) => {
    const test = tests.get(where) ?? createWhere(JSON.parse(where))
    if (tests.size >= TESTS_MAX) tests.clear()
    tests.set(where, test)
    return test
  }
  const meetsGoal = DuckDBScalarFunction.create({
    name: 'meets_goal',
    parameterTypes: [VARCHAR, VARCHAR, VARCHAR],
    returnType: BOOLEAN,
    mainFunction(_, input, output) {
      const [wheres, props, paths] = [0, 1, 2].map((column) => input.getColumnVector(column))
      for (let row = 0; row < input.rowCount; row += 1) {
        const test = testOf(String(wheres?.getItem(row)))
        const path = String(paths?.getItem(row))
        output.setItem(row, test(JSON.parse(String(props?.getItem(row))), path))
      }
      output.flush()
    },
  })
  connection.registerScalarFunction(meetsGoal)
}

const TESTS_MAX = 1_000
