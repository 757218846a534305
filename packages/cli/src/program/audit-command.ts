/** The command about audit files. */
import type { Command } from 'commander';
import { painterOf, type ColorWish } from '../terminal/colors.ts';
import type { Io } from '../terminal/io.ts';
import { colorOption, type Finish, formatOption } from './common-options.ts';

/** Adds `audit`. */
export function addAudit(program: Command, io: Io, finish: Finish): void {
  const audit = program
    .command('audit')
    .summary('check an audit file')
    .description('Works on the files that --audit writes.');
  audit
    .command('verify')
    .summary('find lines that were changed, added, taken out or put elsewhere')
    .description('Checks the chain of an audit file, and that every cancel that was decided on has an outcome.')
    .argument('<file>', 'the audit file')
    .option('--head <hash>', 'hash of the last line as noted before: shows whether lines were taken from the end')
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(async (path: string, flags: { head?: string; format: 'text' | 'json'; color: ColorWish }) => {
      const { auditVerify } = await import('../commands/audit-verify.ts');
      finish(
        await auditVerify({ path, head: flags.head, format: flags.format, paint: painterOf(io, flags.color), io }),
      );
    });
}
