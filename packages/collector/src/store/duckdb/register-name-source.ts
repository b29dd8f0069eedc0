import { type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api'
import { nameSource } from '../name-source.ts'

/** Gives SQL the function `name_source(type, props)`: the properties as they are stored, as text (see `nameSource`). */
export function registerNameSource(connection: DuckDBConnection): void {
  const named = DuckDBScalarFunction.create({
    name: 'name_source',
    parameterTypes: [VARCHAR, VARCHAR],
    returnType: VARCHAR,
    mainFunction(_, input, output) {
      const [types, props] = [0, 1].map((column) => input.getColumnVector(column))
      for (let row = 0; row < input.rowCount; row += 1) {
        const given = JSON.parse(String(props?.getItem(row)))
        output.setItem(row, JSON.stringify(nameSource(String(types?.getItem(row)), given)))
      }
      output.flush()
    },
  })
  connection.registerScalarFunction(named)
}
