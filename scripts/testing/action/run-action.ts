import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteFrom } from '../site-from.ts';

/** What a run of an action left behind. */
export interface RanAction {
  /** Name of the step that failed, with its exit code; null where none did. */
  failed: { step: string; code: number } | null;
  /** What all steps printed. */
  log: string;
  summary: string;
  outputs: Record<string, string>;
}

export interface ActionRun {
  /** The folder of `action.yml`. */
  action: string;
  /** The checkout. */
  workspace: string;
  repository: string;
  /** What GitHub tells of the pull request: `github.event`. */
  event: object;
  /** Address of the interface. */
  api: string;
  token: string;
  inputs?: Record<string, string>;
}

interface Step {
  id?: string;
  name: string;
  shell: string;
  env?: Record<string, string>;
  run: string;
}

interface ActionFile {
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

/**
 * Runs the steps of a composite action one after the other, as GitHub's runner does: each in a bash that ends at the first failure,
 * with its variables, and with files for outputs, job summary and event. What is not needed here (conditions, `uses`) it does not know.
 */
export async function runAction(run: ActionRun): Promise<RanAction> {
  const file = parse(readFileSync(join(run.action, 'action.yml'), 'utf8')) as ActionFile;
  const temp = siteFrom({ 'event.json': JSON.stringify(run.event), summary: '', output: '' });
  const github = { action_path: run.action, event: run.event, repository: run.repository, token: run.token };
  const inputs: Record<string, string> = {};
  for (const [name, { default: value = '' }] of Object.entries(file.inputs))
    inputs[name] = run.inputs?.[name] ?? evaluate(value, { github });
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const ran: RanAction = { failed: null, log: '', summary: '', outputs: {} };
  for (const step of file.runs.steps) {
    writeFileSync(join(temp, 'output'), '');
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, { github, inputs, steps })]);
    const { code, log } = await runStep(step, { ...environment(run, temp), ...(Object.fromEntries(given) as object) }, run.workspace, temp);
    ran.log += log;
    steps[step.id ?? step.name] = { outputs: outputsIn(readFileSync(join(temp, 'output'), 'utf8')) };
    if (code === 0) continue;
    ran.failed = { step: step.name, code };
    break;
  }
  ran.summary = readFileSync(join(temp, 'summary'), 'utf8');
  for (const [name, { value }] of Object.entries(file.outputs)) ran.outputs[name] = evaluate(value, { github, inputs, steps });
  return ran;
}

const environment = ({ repository, api, action, workspace }: ActionRun, temp: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: temp,
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION_PATH: action,
  GITHUB_API_URL: api,
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: join(temp, 'event.json'),
  GITHUB_OUTPUT: join(temp, 'output'),
  GITHUB_REPOSITORY: repository,
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_STEP_SUMMARY: join(temp, 'summary'),
  GITHUB_WORKSPACE: workspace,
  RUNNER_TEMP: temp,
});

/** `${{ github.event.number }}`: paths, and no other expressions. What is not there is empty. */
function evaluate(text: string, contexts: object): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], contexts);
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  });
}

function runStep({ run, shell }: Step, env: NodeJS.ProcessEnv, cwd: string, temp: string): Promise<{ code: number; log: string }> {
  if (shell !== 'bash') throw new Error(`Unexpected shell ${shell}, expected bash`);
  const script = join(temp, 'step.sh');
  writeFileSync(script, run);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, log }));
  });
}

/** `name=value` lines, as the runner reads them. */
const outputsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
