import type { RequestListener } from 'node:http'
import { serve } from './serve.ts'

/** Two origins of loopback that one listener answers: a site's own and a collector's. */
export interface Origins {
  readonly own: string
  readonly collector: string
  readonly stop: () => Promise<void>
}

/** Starts both on free ports. */
export async function startOrigins(listener: RequestListener): Promise<Origins> {
  const [own, collector] = await Promise.all([serve(listener), serve(listener)])
  return {
    own: own.url,
    collector: collector.url,
    async stop() {
      await Promise.all([own.stop(), collector.stop()])
    },
  }
}
