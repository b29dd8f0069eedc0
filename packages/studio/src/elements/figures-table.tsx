import { TableFrame } from './table-frame.tsx'

/** A table of words and the figures that belong to them. The first cell of a row names it. */
export function FiguresTable(props: {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many columns are words; the others are figures. */
  readonly words?: number
}) {
  const { label, columns, rows, words = 1 } = props
  return (
    <TableFrame label={label}>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={column} scope="col" class={place < words ? undefined : 'number'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          <tr key={`${index} ${name}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]} class={place + 1 < words ? 'words' : 'number'}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
