import { isUtf8 } from 'node:buffer'
import { childPath, type Issue, toReceived } from '@segue/protocol'
import { CONFIG_ISSUES } from '@segue/protocol/config'
import { CollectorError } from '../errors.ts'
import { API_BODY_DEPTH_MAX } from '../limits.ts'

/**
 * The body of a request to the API as JSON. `BODY_NOT_JSON` where it is none in UTF-8; `REQUEST_INVALID`, naming the place,
 * where a key could reach a prototype, or where it is nested deeper than the functions that read it may call themselves.
 */
export function parseBody(bytes: Buffer): unknown {
  const body = readJson(bytes)
  const waiting: Visit[] = [{ value: body, path: '', depth: 0 }]
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path, depth } = visit
    if (typeof value !== 'object' || value === null) continue
    if (depth === API_BODY_DEPTH_MAX) throw refuse(path, value, TOO_DEEP)
    const isList = Array.isArray(value)
    for (const [key, member] of Object.entries(value)) {
      const memberPath = childPath(path, isList ? Number(key) : key)
      if (reachesPrototype(key, member))
        throw refuse(memberPath, key, CONFIG_ISSUES.CONFIG_KEY_UNSAFE)
      waiting.push({ value: member, path: memberPath, depth: depth + 1 })
    }
  }
  return body
}

interface Visit {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

function readJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new CollectorError('BODY_NOT_JSON')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new CollectorError('BODY_NOT_JSON')
  }
}

function reachesPrototype(key: string, member: unknown): boolean {
  if (key === '__proto__') return true
  const isObject = typeof member === 'object' && member !== null
  return key === 'constructor' && isObject && Object.hasOwn(member, 'prototype')
}

const TOO_DEEP = {
  expected: `at most ${API_BODY_DEPTH_MAX} levels of nesting`,
  remedy: 'Take levels out.',
}

function refuse(path: string, received: unknown, rest: Pick<Issue, 'expected' | 'remedy'>) {
  const issue = { code: 'FIELD_INVALID', path, received: toReceived(received), ...rest }
  return new CollectorError('REQUEST_INVALID', { issues: [issue] })
}
