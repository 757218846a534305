/** Tests that an emulator that was stopped leaves nothing open: its process ends without being told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('stop leaves no handle open, whatever was going on', async () => {
  const script = fileURLToPath(new URL('testing/start-and-stop.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.on('data', (data: Buffer) => said.push(data.toString()));
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const ended = await once(child, 'close');
  clearTimeout(tooLate);
  expect([said.join(''), ended]).toEqual(['stopped\n', [0, null]]);
});
