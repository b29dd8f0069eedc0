import { shopError } from './errors.ts'
import { startShop } from './server.ts'

/** The command that runs the shop: settings come from the environment, see the README. */
async function main(): Promise<void> {
  const { SHOP_PORT, SHOP_HOST = '127.0.0.1', SEGUE_SCRIPT_URL } = process.env
  const shop = await startShop({
    port: parsePort(SHOP_PORT ?? '4810'),
    host: SHOP_HOST,
    scriptUrl: SEGUE_SCRIPT_URL || undefined,
    onBusy: (port, next) => console.error(`Port ${port} is taken. Trying ${next}.`),
  })
  // A person reads a sentence; a program that starts the shop reads the same line as from the collector.
  const { isTTY } = process.stdout
  console.log(isTTY ? `The shop is open at ${shop.url}` : toReadyLine(shop.url))
  const stop = () => void shop.stop()
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

function toReadyLine(url: string): string {
  return JSON.stringify({ ready: true, url })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw shopError('port_invalid', `SHOP_PORT=${text}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
