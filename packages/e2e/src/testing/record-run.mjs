/** Loaded before the command: writes down at its end which modules it loaded and how much time of the processor it took. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const modules = [];
if (process.env['RECORD_MODULES'] !== undefined)
  registerHooks({
    load(url, context, nextLoad) {
      modules.push(url);
      return nextLoad(url, context);
    },
  });
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env['RECORD_FILE'] ?? '', JSON.stringify({ modules, cpuMs: (user + system) / 1000 }));
});
