import type { FastifyRequest } from 'fastify'

/** A part of a request's path by its name in the route: `readPath(request, 'id')` for `/users/:id`. */
export function readPath({ params }: FastifyRequest, name: string): string {
  return (params as { readonly [name: string]: string })[name] ?? ''
}
