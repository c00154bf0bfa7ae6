import { startLocal, StartTrouble } from './start.ts'

// `node functions/dist/local.mjs`: the service on this machine.

process.stdout.write(`考绩 Kaoji，本机服务 local host
本机签发登录令牌：谁要都给，只供试用。 Signs local tokens for whoever asks: for trying out only.
`)

const starting = startLocal(process.env, (level, message) => {
  if (level === 'warning' || level === 'error' || level === 'critical') process.stderr.write(`${message}\n`)
})
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second time whoever asks means it.
    if (stopping) process.exit(130)
    stopping = true
    process.stdout.write('正在停止，做完手上的事。 Stopping, finishing what runs.\n')
    void starting.then((host) => host.stop()).finally(() => process.exit())
  })
}
try {
  const { address } = await starting
  process.stdout.write(
    `服务 Service     ${address}/api\n接口 OpenAPI     ${address}/api/openapi.json\n登录 Sign-in     ${address}/local/people\n`,
  )
} catch (error) {
  if (!(error instanceof StartTrouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
