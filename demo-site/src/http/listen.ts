import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shopError } from '../errors.ts'
import { PORTS_TRIED_MAX } from '../limits.ts'

/**
 * Listens on the wanted port or, when that is taken, on the next free one; gives the port it got.
 *
 * Port 0 means any free port. Each taken port is told to `onBusy` together with the one tried next. Rejects with
 * `ports_busy` after {@link PORTS_TRIED_MAX} ports, and with Node's own error for anything but a taken port.
 */
export async function listenNear(
  server: Server,
  wanted: { port: number; host: string },
  onBusy: (port: number, next: number) => void,
): Promise<number> {
  const last = wanted.port + PORTS_TRIED_MAX - 1
  for (let port = wanted.port; port <= last; port += 1) {
    if (await tryToListen(server, port, wanted.host)) return (server.address() as AddressInfo).port
    if (port < last) onBusy(port, port + 1)
  }
  throw shopError('ports_busy', `ports ${wanted.port} to ${last} on ${wanted.host}`)
}

function tryToListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError).once('listening', onListening).listen(port, host)
  })
}
