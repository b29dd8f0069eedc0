/** What somebody may do on a site, each role including those before it. */
export const ROLES = ['viewer', 'editor', 'publisher', 'admin'] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** Whether a role includes another. Nobody's role, undefined, includes none. */
export function includesRole(role: Role | undefined, wanted: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(wanted)
}
