/** The engine beside CASL, casbin, Cedar and an `if`: the same rule, the same facts, equal verdicts first. */
import { decide, decideVerdict } from '@pim-precheck/precheck';
import { do_not_optimize, measure } from 'mitata';
import { sampleFacts } from './facts.js';
import { casbin } from './peers/casbin.js';
import { casl } from './peers/casl.js';
import { cedar } from './peers/cedar.js';
import { handWritten } from './peers/hand-written.js';

const COUNT = 1_024;
const TURNS = 5;

/** Returns the ratios of the engine's times to the peers'. */
export async function measureEngine() {
  const facts = sampleFacts(COUNT);
  const engines = {
    handWritten,
    verdict: (one) => decideVerdict(one),
    decide,
    casl,
    casbin: await casbin(),
    cedar: cedar(),
  };
  assertEqual(facts, engines);
  const times = await timesOf(engines, facts);
  console.log('\nNanoseconds per decision, the best of the medians:');
  for (const [name, time] of Object.entries(times)) console.log(`  ${name.padEnd(12)} ${time.toFixed(0).padStart(8)}`);
  console.log();
  return [
    { name: "the verdict alone, times an `if`'s", ratio: times.verdict / times.handWritten, most: 5 },
    { name: "the explained decision, times CASL's yes or no", ratio: times.decide / times.casl, most: 1 },
    { name: 'casbin, times the explained decision', ratio: times.casbin / times.decide, least: 5 },
    { name: 'cedar-wasm, times the explained decision', ratio: times.cedar / times.decide, least: 30 },
  ];
}

/** Why allow alone: the peers answer yes or no, and have no word for a case that no page settles. */
function assertEqual(facts, { handWritten: own, casl: one, casbin: two, cedar: three }) {
  const counts = { allow: 0, deny: 0, indeterminate: 0 };
  for (const each of facts) {
    const verdict = decideVerdict(each);
    counts[verdict]++;
    const answers = { decide: decide(each).verdict, handWritten: own(each) };
    for (const [name, answer] of Object.entries(answers)) if (answer !== verdict) fail(name, answer, verdict, each);
    const yes = { casl: one(each), casbin: two(each), cedar: three(each) };
    for (const [name, answer] of Object.entries(yes))
      if (answer !== (verdict === 'allow')) fail(name, answer, verdict, each);
  }
  console.log(`Equal verdicts on ${facts.length} facts: ${JSON.stringify(counts)}`);
}

function fail(name, answer, verdict, facts) {
  throw new Error(`${name} says ${answer}, the engine ${verdict}: ${JSON.stringify(facts)}`);
}

/** Why in turns: another program on the machine then slows all of them, and not the one that happens to run. */
async function timesOf(engines, facts) {
  const times = {};
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, engine] of Object.entries(engines)) {
      times[name] = Math.min(times[name] ?? Infinity, await timeOf(engine, facts));
    }
  }
  return times;
}

/** Nanoseconds of one decision: a round decides about every fact. */
async function timeOf(engine, facts) {
  const { p50 } = await measure(
    () => {
      for (const each of facts) do_not_optimize(engine(each));
    },
    { min_cpu_time: 4e8, inner_gc: false },
  );
  return p50 / facts.length;
}
