/** Runs a bare `node:http` server that answers what it was given: the yardstick of the load benchmark. */
import { createServer } from 'node:http';

let answer = { status: 204, headers: {}, body: undefined };
const server = createServer((_request, response) => response.writeHead(answer.status, answer.headers).end(answer.body));
process.on('message', (next) => {
  answer = next;
  process.send({});
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
