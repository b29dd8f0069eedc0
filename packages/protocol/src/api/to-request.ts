import type { CallName, InputOf } from './calls.ts'

/** A call as HTTP knows it. A body is sent as JSON. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

/** The request for a call. What stands in its path is escaped. */
export function toRequest<Name extends CallName>(name: Name, input: InputOf<Name>): ApiRequest {
  const [method = '', template = ''] = name.split(' ')
  const { body, query, ...params } = input as Input
  const path = template.replace(/:(\w+)/g, (_, param) => encodeURIComponent(String(params[param])))
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  const search = asked.map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
  return {
    method: method as ApiRequest['method'],
    path: asked.length === 0 ? path : `${path}?${search.join('&')}`,
    ...(body === undefined ? {} : { body }),
  }
}

interface Input {
  readonly body?: unknown
  readonly query?: { readonly [field: string]: unknown }
  readonly [param: string]: unknown
}
