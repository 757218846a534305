/** Lets Node run the workspace from its sources, with no build: packages resolve to `src`, Kiota's `.js` imports to `.ts`. */
import * as module from 'node:module';

const CONDITION = '@pim-precheck/source';

// Why a namespace: a name that an older Node does not export would end the import with a stack trace.
if (typeof module.registerHooks !== 'function') {
  const { default: process } = await import('node:process');
  process.stderr.write(
    `precheck: the workspace runs from its sources on Node 24, this is ${process.version}; start it with npx or npm run, which bring that Node\n`,
  );
  process.exit(2);
}

module.registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL = '' } = context;
    const generated = parentURL.includes('/generated/') || specifier.includes('/generated/');
    const name =
      generated && parentURL.endsWith('.ts') && specifier.startsWith('.')
        ? specifier.replace(/\.js$/, '.ts')
        : specifier;
    return nextResolve(name, { ...context, conditions: [...context.conditions, CONDITION] });
  },
});
