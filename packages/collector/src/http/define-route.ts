import type { AnswerOf, BodyOf, CallName, QueryOf, Role } from '@segue/protocol/api'
import type { GenericSchema } from 'valibot'
import type { Parts } from '../parts.ts'
import type { Access, Call, Described, Route, SiteCall, UserCall } from './route.ts'

/**
 * A route of the JSON API. Its name says what goes in and what comes out: the compiler holds handler and schemas to
 * `ApiCalls`, which the studio and the command line are typed by.
 */
export function defineRoute<Name extends CallName, Who extends Access>(
  name: Name,
  plan: Plan<Name, Who>,
): Route {
  const [method, path] = name.split(' ')
  return { method, path, ...plan } as unknown as Route
}

/** What a route is besides its name. */
export interface Plan<Name extends CallName, Who extends Access>
  extends Pick<Described, 'action' | 'status'> {
  readonly access: Who
  readonly summary: string
  readonly body?: GenericSchema<unknown, BodyOf<Name>>
  readonly query?: GenericSchema<unknown, NonNullable<QueryOf<Name>>>
  readonly answer?: GenericSchema<unknown, AnswerOf<Name>>
  readonly handle: (
    call: CallOf<Who> & { readonly body: BodyOf<Name>; readonly query: QueryOf<Name> },
    parts: Parts,
  ) => AnswerOf<Name> | Promise<AnswerOf<Name>>
}

type CallOf<Who extends Access> = Who extends Role
  ? SiteCall
  : Who extends 'user' | 'person' | 'owner'
    ? UserCall
    : Call
