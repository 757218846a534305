/** `codegen-check`: compares generated folders with their lock, and with what the generators write today. */
import { CodegenError } from './codegen-error.ts';
import type { FindOptions } from './kiota/find-generator.ts';
import { hashAll, LOCK_FILE, type Lock, lockOf, readLock, readOutputs } from './lock.ts';
import type { Config, Step } from './read-config.ts';
import { type Files, KIOTA, runStep } from './run-steps.ts';

/** What a check found and which checks it ran. */
export interface CheckReport {
  readonly faults: readonly string[];
  readonly ran: readonly string[];
}

/** Checks one package. The lock is always compared; a step is run again where its generator is at hand. */
export async function checkPackage(config: Config, find: FindOptions): Promise<CheckReport> {
  const lock = readLock(config);
  const outputs = readOutputs(config);
  if (lock === undefined) return { faults: [`${config.project}/${LOCK_FILE}: no such file`], ran: [] };
  const faults = [...compareSteps(config, lock, outputs), ...compareOutputs(config, lock, outputs)];
  const ran: string[] = [];
  for (const step of config.steps) {
    const name = `codegen-check ${config.project}: ${step.generator}`;
    const again = await runAgain(config, step, find);
    if (typeof again === 'string') ran.push(`${name}: lock compared only; ${again}`);
    else {
      ran.push(`${name}: lock compared, generated again and compared`);
      faults.push(...compareFiles(config, step, again, outputs));
    }
  }
  return { faults: [...new Set(faults)], ran };
}

async function runAgain(config: Config, step: Step, find: FindOptions): Promise<Files | string> {
  try {
    return await runStep(config, step, { ...find, mayDownload: false });
  } catch (error) {
    if (step.generator === KIOTA && error instanceof CodegenError && error.code === 'GENERATOR_MISSING')
      return error.message;
    throw error;
  }
}

function compareSteps(config: Config, lock: Lock, outputs: Files): readonly string[] {
  const now = lockOf(config, outputs);
  const faults: string[] = [];
  if (lock.steps.length !== now.steps.length)
    faults.push(`${config.project}/codegen.json: its steps changed since the last codegen`);
  now.steps.forEach((step, index) => {
    const locked = lock.steps[index];
    if (locked === undefined) return;
    const place = `${config.project}/codegen.json: /steps/${index}`;
    if (step.generator !== locked.generator || step.output !== locked.output)
      faults.push(`${place}: changed since the last codegen`);
    if (JSON.stringify(step.options) !== JSON.stringify(locked.options)) {
      faults.push(
        `${place}/options: changed since the last codegen (${changedKeys(step.options, locked.options).join(', ')})`,
      );
    }
    for (const path of new Set([...Object.keys(step.inputs), ...Object.keys(locked.inputs)])) {
      if (step.inputs[path] !== locked.inputs[path])
        faults.push(`${path}: changed since ${config.project} was generated from it`);
    }
  });
  return faults;
}

function changedKeys(one: Step['options'], other: Step['options']): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]),
  );
}

function compareOutputs(config: Config, lock: Lock, outputs: Files): readonly string[] {
  const hashes = hashAll(outputs);
  return [...new Set([...Object.keys(hashes), ...Object.keys(lock.outputs)])].toSorted().flatMap((name) => {
    if (hashes[name] === lock.outputs[name]) return [];
    const fault =
      hashes[name] === undefined
        ? 'is missing'
        : lock.outputs[name] === undefined
          ? 'is not generated'
          : 'was edited by hand';
    return [`${config.project}/${name}: ${fault}`];
  });
}

function compareFiles(config: Config, step: Step, written: Files, outputs: Files): readonly string[] {
  const shared = config.steps.filter(({ output }) => output === step.output).length > 1;
  const stale = [...written].filter(([name, text]) => outputs.get(name) !== text).map(([name]) => name);
  const extra = shared
    ? []
    : [...outputs.keys()].filter((name) => name.startsWith(`${step.output}/`) && !written.has(name));
  return [
    ...stale.map((name) => `${config.project}/${name}: is not what ${step.generator} writes today`),
    ...extra.map((name) => `${config.project}/${name}: is not generated`),
  ];
}
