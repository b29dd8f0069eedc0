import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail server on this machine that speaks as much SMTP as it takes to receive. */
export interface SmtpServer {
  readonly url: string
  /** What it took, in the order of arrival. */
  readonly got: readonly ReceivedMail[]
  /** How it answers to a word of the client from now on; without an answer it takes everything again. */
  readonly answer: (word: 'RCPT' | 'DATA', reply?: Reply) => void
}

/** A line such as `550 No such user`, or a function that is called instead: then nothing is said. */
type Reply = string | (() => void)

/** A mail as it came: whom it was for, its lines, and its head by names in lower case. */
export interface ReceivedMail {
  readonly to: string
  readonly text: string
  readonly head: Readonly<Record<string, string>>
}

/** Starts a server that ends with the test. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const got: ReceivedMail[] = []
  const replies = new Map<string, Reply>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined))
    serve(socket, { replies, onMail: (mail) => got.push(mail) })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    answer(word, reply) {
      if (reply === undefined) replies.delete(word)
      else replies.set(word, reply)
    },
  }
}

function serve(
  socket: Socket,
  tools: {
    readonly replies: ReadonlyMap<string, Reply>
    readonly onMail: (mail: ReceivedMail) => void
  },
): void {
  let waiting = ''
  let to = ''
  let isData = false
  const say = (line: string) => void socket.write(`${line}\r\n`)
  const reply = (word: string, standard: string) => {
    const own = tools.replies.get(word)
    if (typeof own === 'function') own()
    else say(own ?? standard)
  }
  say('220 ready')
  socket.on('data', (chunk) => {
    waiting += chunk.toString('utf8')
    for (;;) {
      const end = waiting.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      // A line of a mail that begins with a dot is sent with two (RFC 5321, 4.5.2).
      const text = waiting.slice(0, end).replaceAll('\r\n..', '\r\n.')
      waiting = waiting.slice(end + (isData ? 5 : 2))
      if (isData) {
        isData = false
        tools.onMail({ to, text, head: toHead(text) })
        reply('DATA', '250 taken')
        continue
      }
      const word = text.slice(0, 4).toUpperCase()
      if (word === 'EHLO') say('250 test')
      else if (word === 'STAR') say('502 No encryption here')
      else if (word === 'RCPT') {
        to = /<(.*)>/.exec(text)?.[1] ?? ''
        reply('RCPT', '250 ok')
      } else if (word === 'DATA') {
        isData = true
        say('354 go on')
      } else if (word === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
  })
}

function toHead(text: string): Record<string, string> {
  const [head = ''] = text.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 2),
    ]),
  )
}
