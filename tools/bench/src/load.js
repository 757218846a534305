/** Measures the emulator under load beside a bare `node:http` server that answers the same bytes, and watches its memory. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { drive } from './load/drive.js';

const REQUESTS = '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';
const ROUNDS = 5;
const ROUND_SECONDS = 1;
const LEAST = 0.25;

const kinds = [
  { name: 'get', method: 'GET', target: `${REQUESTS}/${REFERENCE_REQUEST}`, status: 200 },
  { name: 'list', method: 'GET', target: `${REQUESTS}?$filter=groupId%20eq%20'${GROUP}'`, status: 200 },
  { name: 'refused cancel', method: 'POST', target: `${REQUESTS}/${REFERENCE_REQUEST}/cancel`, status: 403 },
  {
    name: 'check of memberships',
    method: 'POST',
    target: '/v1.0/me/checkMemberObjects',
    body: `{"ids":["${GROUP}"]}`,
    status: 200,
  },
];

/** A row for each kind of call, and one for the memory over all the seconds. */
export async function measureLoad(seconds) {
  const [emulator, bare] = [start('serve-emulator.js'), start('serve-bare.js')];
  try {
    const [[{ port, tokens }], [{ port: barePort }]] = await Promise.all([
      once(emulator, 'message'),
      once(bare, 'message'),
    ]);
    const rows = [];
    for (const kind of kinds) rows.push(await compare(kind, { port, barePort, bare, token: tokens.nobody }));
    return [...rows, await watchMemory(emulator, { port, token: tokens.nobody, seconds })];
  } finally {
    emulator.kill();
    bare.kill();
  }
}

function start(name) {
  return fork(join(import.meta.dirname, 'load', name), { execArgv: [...process.execArgv, '--expose-gc'] });
}

/** Takes turns, so that both meet the same noise of the machine. */
async function compare(kind, { port, barePort, bare, token }) {
  const bytes = bytesOf(kind, token);
  bare.send(await answerOf(kind, port, token));
  await once(bare, 'message');
  const rates = { emulator: 0, bare: 0 };
  await drive({ port, bytes, status: kind.status, seconds: ROUND_SECONDS });
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare += (await drive({ port: barePort, bytes, status: kind.status, seconds: ROUND_SECONDS })) / ROUNDS;
    rates.emulator += (await drive({ port, bytes, status: kind.status, seconds: ROUND_SECONDS })) / ROUNDS;
  }
  console.log(`${kind.name}: ${rates.emulator.toFixed(0)} requests a second, bare node:http ${rates.bare.toFixed(0)}`);
  return { name: `emulator, ${kind.name} : bare node:http`, ratio: rates.emulator / rates.bare, least: LEAST };
}

/** Heap after the load beside the heap after a fifth of it. */
async function watchMemory(emulator, { port, token, seconds }) {
  const turns = kinds.flatMap(() => kinds);
  const fifth = async () => {
    for (const kind of turns.slice(0, kinds.length))
      await drive({ port, bytes: bytesOf(kind, token), status: kind.status, seconds: seconds / 5 / kinds.length });
    emulator.send('memory');
    const [memory] = await once(emulator, 'message');
    return memory;
  };
  const memories = [];
  for (let part = 0; part < 5; part++) memories.push(await fifth());
  console.log(
    `memory over ${seconds} s of load: ${memories.map(({ heap, resident }) => `heap ${heap.toFixed(0)}, resident ${resident.toFixed(0)} MB`).join('; ')}`,
  );
  return { name: 'heap after all of the load : after a fifth', ratio: memories[4].heap / memories[0].heap, most: 1.15 };
}

function bytesOf({ method, target, body }, token) {
  const length = method === 'GET' ? [] : [`Content-Length: ${Buffer.byteLength(body ?? '')}`];
  const type = body === undefined ? [] : ['Content-Type: application/json'];
  const head = [
    `${method} ${target} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${token}`,
    ...length,
    ...type,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

async function answerOf({ method, target, body }, port, token) {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const answer = await fetch(`http://127.0.0.1:${port}${target}`, { method, headers, body });
  const kept = Object.entries(Object.fromEntries(answer.headers)).filter(
    ([name]) => !/^(?:connection|keep-alive)$/.test(name),
  );
  return { status: answer.status, headers: Object.fromEntries(kept), body: await answer.text() };
}
