// A proxy that lets nothing through: it notes whom a browser wanted to reach, and refuses.
// What the replica of LinkedIn serves does not pass here.

import http from 'node:http'

/** Starts the trap; `caught` lists every host and port that was asked for. */
export async function startTrap() {
  const caught = []
  const server = http.createServer((request, response) => {
    caught.push(request.url)
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    caught.push(request.url)
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: server.address().port,
    caught,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
