import { toJsonSchema as convert, type JsonSchema } from '@valibot/to-json-schema'
import { changeSchema } from './shape/change.ts'
import { conditionSchema } from './shape/condition.ts'
import { nodeTreeSchema } from './shape/node-tree.ts'
import { siteConfigSchema } from './shape/site-config.ts'
import { targetSchema } from './shape/target.ts'
import { windowSchema } from './shape/window.ts'

/**
 * The JSON Schema (draft 7, which editors understand best) of a site config, for completion and hints while writing
 * one. It knows the shape only: whatever it accepts, {@link parseConfig} has the last word.
 */
export function toJsonSchema(): JsonSchema {
  const schema = convert(siteConfigSchema, {
    target: 'draft-07',
    typeMode: 'output',
    ignoreActions: ['check'],
    definitions: {
      change: changeSchema.getter(undefined),
      condition: conditionSchema.getter(undefined),
      nodeTree: nodeTreeSchema.getter(undefined),
      target: targetSchema,
      window: windowSchema.getter(undefined),
    },
    overrideAction: ({ valibotAction, jsonSchema }) =>
      isPattern(valibotAction)
        ? { ...jsonSchema, pattern: valibotAction.requirement.source }
        : null,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'object_with_rest'
        ? { ...jsonSchema, additionalProperties: false }
        : null,
  })
  return { ...schema, title: 'Segue site config' }
}

/** The converter refuses flags. The only one in use here is `u`, under which JSON Schema reads patterns anyway. */
function isPattern(action: {
  readonly type: string
}): action is { type: string; requirement: RegExp } {
  return action.type === 'regex'
}
