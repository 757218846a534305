/** The commands that need no Graph: what there is to know, to test and to run on this machine. */
import { defineLintCommand, defineLspCommand } from '@pim-precheck/lint/command';
import type { Command } from 'commander';
import { painterOf, type ColorWish } from '../terminal/colors.ts';
import type { Io } from '../terminal/io.ts';
import {
  addPolicyOptions,
  colorOption,
  type CommonFlags,
  DEFAULT_OPERATION,
  type Finish,
  formatOption,
  operationOption,
  policyOf,
  port,
} from './common-options.ts';

/** Adds `matrix`. */
export function addMatrix(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('matrix')
    .summary('show the decision table')
    .description('Shows who may cancel what: every kind of caller, every kind of group and access, every status.')
    .addOption(operationOption());
  addPolicyOptions(command)
    .addOption(formatOption(['text', 'markdown', 'json']))
    .addOption(colorOption())
    .action(
      async (flags: Pick<CommonFlags, 'operation' | 'policy' | 'color'> & { format: 'text' | 'markdown' | 'json' }) => {
        const { matrix } = await import('../commands/matrix.ts');
        const { operation = DEFAULT_OPERATION, format, color } = flags;
        finish(await matrix({ operation, policy: await policyOf(flags), format, paint: painterOf(io, color), io }));
      },
    );
}

/** Adds `lint`, which is the linter's own command. */
export function addLint(program: Command, io: Io, finish: Finish): void {
  defineLintCommand(program.command('lint'), io, finish);
}

/** Adds `lsp`. */
export function addLsp(program: Command, io: Io): void {
  defineLspCommand(program.command('lsp'), io);
}

/** Adds `test`. */
export function addTest(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('test')
    .summary('run the expectations about your own policy')
    .description('Runs the expectations of *.policy-test.yaml files about an organisation policy, at a fixed clock.')
    .argument('[path...]', 'files, or folders to look for them in', ['.'])
    .option('--filter <text>', 'run the tests whose name holds this text');
  addPolicyOptions(command)
    .addOption(formatOption(['text', 'json', 'junit']))
    .addOption(colorOption())
    .action(
      async (
        paths: readonly string[],
        flags: Pick<CommonFlags, 'policy' | 'color'> & { filter?: string; format: 'text' | 'json' | 'junit' },
      ) => {
        const { testPolicy } = await import('../commands/test-policy.ts');
        const { policy, filter, format, color } = flags;
        finish(await testPolicy({ paths, policy, filter, format, paint: painterOf(io, color), io }));
      },
    );
}

/** Adds `explain`. */
export function addExplain(program: Command, io: Io, finish: Finish): void {
  program
    .command('explain')
    .summary('say what a reason or caveat means')
    .description('Says what a reason or caveat of a decision means.')
    .argument('<code>', 'the code, for example role/not-active')
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(async (code: string, flags: { format: 'text' | 'json'; color: ColorWish }) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(code, { format: flags.format, paint: painterOf(io, flags.color), io }));
    });
}

/** Adds `emulate`. */
export function addEmulate(program: Command, io: Io, finish: Finish): void {
  program
    .command('emulate')
    .summary('run a Microsoft Graph on this machine')
    .description(
      'Runs an emulated Microsoft Graph for these paths, with a sample tenant and a token for each of its callers.',
    )
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 0)
    .option('--host <address>', 'address to listen on; loopback when absent')
    .option('--allow-non-loopback', 'accept a --host that other machines can reach, over plain http', false)
    .option('--tenant <file>', 'tenant file, JSON or YAML; a sample tenant when absent')
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(
      async (flags: {
        port: number;
        host?: string;
        allowNonLoopback: boolean;
        tenant?: string;
        format: 'text' | 'json';
        color: ColorWish;
      }) => {
        const { emulate } = await import('../commands/emulate.ts');
        const { host, tenant, format, allowNonLoopback } = flags;
        finish(
          await emulate({
            port: flags.port,
            host,
            tenant,
            format,
            allowNonLoopback,
            paint: painterOf(io, flags.color),
            io,
          }),
        );
      },
    );
}
