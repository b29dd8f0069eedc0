import type { CDPSession } from 'playwright-core'

/** A slow phone on a fair network: a processor four times slower, 40 ms round trip, 9 Mbit/s. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.enable')
  const bytesPerSecond = 9_000_000 / 8
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 40 },
    ...{ downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
  })
}
