import type { SiteConfig } from '@segue/protocol'
import { lint } from '@segue/rules/lint'

// A process of its own (see `createLinter`): takes one site config, answers with its findings and ends.
process.once('message', (config: SiteConfig) => {
  process.send?.(lint(config, { until: Date.now() }), () => process.disconnect())
})
