import { isbot } from 'isbot'

/**
 * Why a browser's name is that of a program: `nameless`, since every browser has one, or `crawler`, since the
 * well-kept list of isbot or ours knows it. Undefined for people.
 */
export function findBotReason(name: string): string | undefined {
  if (name.trim() === '') return 'nameless'
  return isbot(name) || OWN.test(name) ? 'crawler' : undefined
}

/** Tools that measure pages and call themselves browsers otherwise. */
const OWN = /\b(GTmetrix|YLT|Miniature\.io)\b/
