import { type Answer, type Problem, toFailure } from '../problem.ts'

/** What one call of the API needs. A body is sent as JSON. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks the collector and gives its answer or a {@link Problem}; it never throws. A 204 gives `undefined`.
 *
 * `fetcher` is the browser's `fetch`; it is passed in so that tests answer without a network.
 */
export async function request<Value>(fetcher: typeof fetch, call: Call): Promise<Answer<Value>> {
  let response: Response
  try {
    response = await fetcher(call.path, toInit(call))
  } catch {
    return toFailure('COLLECTOR_UNREACHABLE')
  }
  if (response.status === 204) return { ok: true, value: undefined as Value }
  const body = await readJson(response)
  if (!response.ok) return { ok: false, problem: toProblem(response, body) }
  if (body === undefined) return toFailure('ANSWER_NOT_READABLE', response.status)
  return { ok: true, value: body as Value }
}

function toInit({ method = 'GET', body, signal }: Call): RequestInit {
  return {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function toProblem(response: Response, body: unknown): Problem {
  const { status } = response
  const retrySeconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retry = Number.isFinite(retrySeconds) ? { retrySeconds } : {}
  const error = (body as { error?: Partial<Problem> } | undefined)?.error
  if (typeof error?.code === 'string' && typeof error.message === 'string') {
    const { code, message, remedy = '', issues } = error
    return { code, message, remedy, status, ...(issues ? { issues } : {}), ...retry }
  }
  const failure = toFailure(status >= 500 ? 'COLLECTOR_UNREACHABLE' : 'REQUEST_REFUSED', status)
  return { ...(failure as { problem: Problem }).problem, ...retry }
}
