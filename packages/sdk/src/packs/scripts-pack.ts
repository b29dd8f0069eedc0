import type { Kinds } from '@segue/dom/core'
import { createScriptKinds, type SiteScript } from '@segue/dom/scripts'
import type { Pack, Plugin } from '../pack.ts'

let plugins: readonly Plugin[] = []
let isAllowed = false

/**
 * Changes that call functions which the site itself handed over by `use({ scripts })`. Nothing is called where the site
 * config does not say `allowScripts`.
 */
export const SCRIPTS_PACK: Pack = {
  begin({ config }, _consent, all) {
    plugins = all
    isAllowed = config.settings?.allowScripts === true
  },
  changes: createScriptKinds(findScript) as Kinds,
}

/** The function handed over last under the name. Whatever a page hands over, own functions are all that is looked at. */
function findScript(name: string): SiteScript | undefined {
  const found = plugins.flatMap((plugin) => {
    const scripts = Object(Object(plugin).scripts)
    const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined
    return typeof script === 'function' ? [script as SiteScript] : []
  })
  return isAllowed ? found.at(-1) : undefined
}
