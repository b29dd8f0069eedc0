import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFolder } from './folder.ts'

/**
 * Writes a file of places with one network: what lies in 203.0.0.0/8 is in Oslo, in the MaxMind DB format 2.0. Its tree
 * has one node per bit of the network; everything else is not found.
 */
export function writeMmdb(): string {
  const bits = [...(203).toString(2).padStart(8, '0')].map(Number)
  const nodes = bits.length
  const found = nodes + SEPARATOR_BYTES
  const tree = bits.flatMap((bit, index) => {
    const next = index + 1 === nodes ? found : index + 1
    return [...record(bit === 0 ? next : nodes), ...record(bit === 1 ? next : nodes)]
  })
  const place = map({
    country: map({ iso_code: text('NO') }),
    subdivisions: list(map({ iso_code: text('03') })),
  })
  const metadata = map({
    node_count: uint32(nodes),
    record_size: uint16(24),
    ip_version: uint16(4),
    database_type: text('Test'),
    languages: list(text('en')),
    binary_format_major_version: uint16(2),
    binary_format_minor_version: uint16(0),
    build_epoch: uint32(0),
    description: map({ en: text('Test') }),
  })
  const separator = Array.from({ length: SEPARATOR_BYTES }, () => 0)
  const marker = [0xab, 0xcd, 0xef, ...Buffer.from('MaxMind.com')]
  const file = join(createFolder(), 'places.mmdb')
  writeFileSync(file, Buffer.from([...tree, ...separator, ...place, ...marker, ...metadata]))
  return file
}

type Bytes = readonly number[]

function record(value: number): Bytes {
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function text(value: string): Bytes {
  return [(2 << 5) | value.length, ...Buffer.from(value)]
}

function map(fields: { readonly [name: string]: Bytes }): Bytes {
  const entries = Object.entries(fields)
  return [
    (7 << 5) | entries.length,
    ...entries.flatMap(([name, value]) => [...toName(name), ...value]),
  ]
}

/** Names may be longer than 28 characters: then their length stands in a byte of its own. */
function toName(name: string): Bytes {
  return name.length < 29 ? text(name) : [(2 << 5) | 29, name.length - 29, ...Buffer.from(name)]
}

function list(...items: readonly Bytes[]): Bytes {
  return [items.length, 11 - 7, ...items.flat()]
}

function uint16(value: number): Bytes {
  return [(5 << 5) | 2, value >> 8, value & 255]
}

function uint32(value: number): Bytes {
  return [(6 << 5) | 4, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const SEPARATOR_BYTES = 16
