/** A registry on loopback that takes our packages and passes every other name on to the registry npm is set to. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

/** Starts it on a free port; resolves to its address and to what ends it. */
export async function startRegistry(folder) {
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const server = await runServer({
    configPath: join(folder, 'verdaccio.yaml'),
    storage: join(folder, 'storage'),
    uplinks: { upstream: { url: upstream, maxage: '30m' } },
    packages: {
      '@pim-precheck/*': { access: '$all', publish: '$anonymous' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
    web: { enable: false },
    max_body_size: '20mb',
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
