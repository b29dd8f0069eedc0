import { CSS_CHARS_MAX, NAME_CHARS_MAX } from '../../limits.ts'
import { isBalanced } from '../is-balanced.ts'

/** True for a property's name as a style sheet has it. `behavior` and `-moz-binding` ran code in old browsers. */
export function isSafeProperty(property: string): boolean {
  if (property.length > NAME_CHARS_MAX || CODE_PROPERTIES.has(property)) return false
  return /^(--[a-z0-9]|-?[a-z])[a-z0-9-]*$/.test(property)
}

/**
 * True for a value that stays within its declaration and loads nothing: no braces, semicolons, escapes, comments or
 * `@`, quotes and brackets closed, and only functions that compute, transform or paint. Functions are an allow-list,
 * because `url()` is not the only one that loads: `image-set("https://…")` does, too.
 */
export function isSafeDeclaration(value: string): boolean {
  if (!isPlainValue(value)) return false
  const plain = value.replace(/"[^"]*"|'[^']*'/g, '')
  return [...plain.matchAll(/([\w-]*)\(/g)].every(([, name = '']) => isSafeFunction(name))
}

/** True for a value that stays within its declaration, whatever its functions do. */
export function isPlainValue(value: string): boolean {
  if (value.trim() === '' || value.length > CSS_CHARS_MAX) return false
  return !/[{};\\<@\p{Cc}]|\/\*|\*\//u.test(value) && isBalanced(value)
}

/** True for a media query: letters, numbers, comparisons and brackets that close. */
export function isSafeMedia(media: string): boolean {
  if (media.trim() === '' || media.length > CSS_CHARS_MAX) return false
  return /^[a-z0-9\s():.,<>=/-]+$/i.test(media) && !media.includes('/*') && isBalanced(media)
}

/** True for a function that computes, transforms or paints. No name: plain brackets inside `calc()`. */
export function isSafeFunction(name: string): boolean {
  return name === '' || FUNCTIONS.has(name.toLowerCase())
}

const CODE_PROPERTIES: ReadonlySet<string> = new Set(['behavior', '-moz-binding'])

const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'calc min max clamp var env round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp ' +
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark ' +
    'linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient ' +
    'repeating-conic-gradient ' +
    'translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d ' +
    'scale scalex scaley scalez scale3d skew skewx skewy matrix matrix3d perspective ' +
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia ' +
    'cubic-bezier steps linear repeat minmax fit-content inset circle ellipse polygon path rect xywh ' +
    'counter counters'
  ).split(' '),
)
