import type { Json, TraitCondition } from '@segue/protocol'
import { compileWith } from '../compile-with.ts'
import type { CompileKind, Language } from '../language/language.ts'
import { isNumber } from '../operators/operator.ts'
import type { Program } from '../program.ts'
import { type Ask, hasCome, type Scene } from '../scene.ts'
import { EVER } from '../time/window.ts'
import { createWatch } from './create-watch.ts'

/**
 * The same program with conditions that look ahead: where a scene wants to know until when its answers hold, each goes
 * from moment to moment at which it might change, and notes the first at which it does. What reads a clock could change
 * every hour, but one condition alone is asked in a fraction of the time that a whole decision takes.
 */
export function toLookAhead(program: Program): Program {
  const { config, language } = program
  if (languagesAhead.has(language)) return program
  const known = programsAhead.get(program)
  if (known) return known
  const kinds = Object.entries(language.conditions).map(
    ([kind, compile]): [string, CompileKind] => [
      kind,
      REFERRING.has(kind) ? compile : compileAhead(compile),
    ],
  )
  const languageAhead = { ...language, conditions: Object.fromEntries(kinds) }
  languagesAhead.add(languageAhead)
  const ahead = compileWith(config, languageAhead)
  programsAhead.set(program, ahead)
  return ahead
}

function compileAhead(compile: CompileKind): CompileKind {
  return (condition, build, kind) => {
    const ask = compile(condition, build, kind)
    const { trait, value } = condition as Partial<TraitCondition>
    const turns = trait === 'visit.minutes' ? turnsAt(value) : undefined
    const known = ask && turns ? askAtTurns(ask, turns) : ask
    return known && ((scene) => askAhead(known, scene))
  }
}

/** Whole minutes with which a comparison with a value, or with those of a list, begins to come out otherwise. */
function turnsAt(value: Json | undefined): readonly number[] {
  const minutes = [value ?? []].flat().filter(isNumber)
  return minutes.flatMap((minute) => [Math.ceil(minute), Math.floor(minute) + 1])
}

/** A question about the minutes of a visit that waits for the minutes it names, instead of for every one of a year. */
function askAtTurns(ask: Ask, turns: readonly number[]): Ask {
  return (scene) => {
    const { startedAt } = scene.profile.session
    for (const turn of turns) hasCome(scene, startedAt + turn * MINUTE_MS)
    return ask({ ...scene, until: 0 })
  }
}

/** The answer now; the scene notes when it changes, if it does before the moment the scene knows already. */
function askAhead(ask: Ask, scene: Scene): ReturnType<Ask> {
  const { until, now } = scene
  if (until <= now || until === EVER) return ask(scene)
  const { program, profile, situation } = scene
  // Each look is a scene of its own: facts found by another condition would not say until when they hold.
  const look = (at: number) => {
    const later = createWatch(program, profile, { ...situation, now: at }, until)
    return { answer: ask(later), next: later.until }
  }
  const { answer, next } = look(now)
  let at = next
  while (at < until) {
    const later = look(at)
    if (later.answer !== answer) break
    at = later.next
  }
  hasCome(scene, at)
  return answer
}

/** Kinds that ask other conditions, which look ahead themselves. */
const REFERRING = new Set(['all', 'any', 'none', 'segment'])

const MINUTE_MS = 60_000

const programsAhead = new WeakMap<Program, Program>()
const languagesAhead = new WeakSet<Language>()
