/** The terminal: what each command prints, and the exit code a script can rely on. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanRun, criticalError } from '../../app/desk.fixture.ts';
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { run } from './terminal.fixture.ts';

const play = ['play', 'small-case', '--seat', 'police-officer', '--events'];
const asArray = JSON.stringify(cleanRun);
const asLines = cleanRun.map((decision) => JSON.stringify(decision)).join('\n');

describe('case list', () => {
  it('prints one line per case', async () => {
    expect(await run(['list'])).toEqual({
      code: 0,
      out: 'small-case  1.0.0  10 min  police-officer  a  en,nl\n',
      err: '',
    });
  });

  it('prints the cards with --json', async () => {
    const { code, out } = await run(['list', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, [{ id: 'small-case', programme: 'police' }]]);
  });

  it('exits with 1 and names the place in a case that is wrong', async () => {
    const broken = await run(['list'], {}, { ...smallDocument(), startPapers: ['nowhere'] });
    expect(broken).toMatchObject({
      code: 1,
      out: '',
      err: 'small-case.json: startPapers/0: case.reference.unknown: there is no paper nowhere\n',
    });
  });
});

describe('case play', () => {
  it.each([
    ['a JSON array', asArray],
    ['JSON lines', `${asLines}\n\n`],
  ])('prints the score sheet of %s', async (_how, text) => {
    const { code, out, err } = await run([...play, 'run.json'], { 'run.json': text });
    expect([code, err, JSON.parse(out)]).toMatchObject([
      0,
      '',
      { percent: 100, passed: true, decisions: 10 },
    ]);
  });

  it('reads standard input and prints one line with --json', async () => {
    const { code, out } = await run([...play, '-', '--json', '--mode', 'assessment', '--variant', 'a'], {
      '-': asArray,
    });
    expect([code, out.trim().split('\n').length, JSON.parse(out)]).toMatchObject([0, 1, { percent: 100 }]);
  });

  it('exits with 1 at a decision the machine cannot take, with its index, code and path', async () => {
    const refused = { '-': JSON.stringify([cleanRun[0], cleanRun[9], criticalError]) };
    expect(await run([...play, '-'], refused)).toEqual({
      code: 1,
      out: '',
      err: 'decisions/1: attempt.event.refused {"type":"choice.chosen","scene":"yard","day":1} (closed now: the story stands in yard)\n',
    });
    const { code, out } = await run([...play, '-', '--json'], refused);
    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        issues: [
          {
            code: 'attempt.event.refused',
            path: ['decisions', 1],
            params: { type: 'choice.chosen', scene: 'yard', day: 1 },
          },
        ],
      },
    ]);
  });

  it.each<[string, object, string]>([
    [
      'a choice',
      { type: 'choice.chosen', scene: 'yard', choice: 'talk-asid' },
      'there is no choice of yard talk-asid; did you mean talk-aside?',
    ],
    [
      'a scene',
      { type: 'choice.chosen', scene: 'yrd', choice: 'x' },
      'there is no scene yrd; did you mean yard?',
    ],
    [
      'an act of the belt',
      { type: 'act.performed', verb: 'hand-over', object: 'leaflt', person: 'w1' },
      'there is no belt act hand-over leaflt; did you mean hand-over leaflet?',
    ],
    [
      'a person',
      { type: 'act.performed', verb: 'hand-over', object: 'leaflet', person: 'w11' },
      'there is no person w11; did you mean w1?',
    ],
    [
      'a line',
      { type: 'line.cleared', paper: 'pay-book', line: 'day9' },
      'there is no line of pay-book day9; did you mean day1?',
    ],
    ['a row', { type: 'row.listed', row: 'press' }, 'there is no row press'],
  ])('tells %s the case does not have from one that is closed now', async (_what, decision, words) => {
    const { code, err } = await run([...play, '-'], { '-': JSON.stringify([decision]) });
    expect([code, err.trimEnd().slice(-words.length - 2)]).toEqual([1, `(${words})`]);
  });

  it('says that the story had ended, where a decision comes after that', async () => {
    const { err } = await run([...play, '-'], { '-': JSON.stringify([...cleanRun, cleanRun[0]]) });
    expect(err).toMatch(/^decisions\/10: attempt.event.refused .* \(the story had ended\)\n$/);
  });

  it('exits with 1 when the run stops before an ending, and says where', async () => {
    const short = await run([...play, '-'], { '-': JSON.stringify(cleanRun.slice(0, 9)) });
    expect(short).toMatchObject({
      code: 1,
      err: expect.stringContaining('decisions/9: attempt.open {"scene":"close"'),
    });
  });

  it('exits with 1 and names each decision that is none', async () => {
    const { code, err } = await run([...play, '-'], { '-': '{"type":"score.set","points":100}\nnot json\n' });
    expect([code, err.match(/^decisions\/\d/gm)]).toEqual([1, ['decisions/0', 'decisions/1']]);
  });

  it.each([
    [
      'an unknown case',
      ['play', 'no-case', '--seat', 'police-officer', '--events', '-'],
      'caseId: case.unknown {"caseId":"no-case"} (there is small-case)\n',
    ],
    [
      'an unknown seat',
      ['play', 'small-case', '--seat', 'admiral', '--events', '-'],
      'seat: case.seat.unknown {"seat":"admiral"} (there is police-officer)\n',
    ],
    [
      'an unknown variant',
      [...play, '-', '--variant', 'z'],
      'variant: case.variant.unknown {"variant":"z"} (there is a)\n',
    ],
  ])('exits with 1 for %s and says what there is', async (_what, words, err) => {
    expect(await run(words, { '-': '[]' })).toEqual({ code: 1, out: '', err });
  });
});

describe('case schema', () => {
  it('prints the JSON Schema', async () => {
    const { code, out } = await run(['schema']);
    expect([code, JSON.parse(out)]).toEqual([0, { title: 'a case' }]);
  });
});

describe('the terminal', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['win']],
    ['an unknown option', ['list', '--loud']],
    ['a missing seat', ['play', 'small-case', '--events', '-']],
    ['a missing case', ['play', '--seat', 'police-officer', '--events', '-']],
    ['a mode that is none', [...play, '-', '--mode', 'exam']],
    ['a file that cannot be read', [...play, 'gone.json']],
    ['two values for one option', [...play, '-', '--seat', 'chief-inspector']],
    ['a seat that owes no duty', ['law', 'adult', '--events', '-', '--seat', 'police-oficer']],
    ['a class of what has none', ['facts', '--table', 'events', '--class', 'LAW']],
  ])('exits with 2 for %s and prints nothing to read on', async (_what, words) => {
    const { code, out, err } = await run(words, { '-': '[]' });
    expect([code, out, err === '']).toEqual([2, '', false]);
  });

  it.each<[string, object, string]>([
    ['be read', { code: 'EACCES', syscall: 'open', path: 'walks.json' }, 'cannot read walks.json: EACCES'],
    ['be read on', { code: 'EIO', syscall: 'read' }, 'cannot read a file: EIO'],
    ['be written', { code: 'ENOSPC', syscall: 'write' }, 'cannot write a file: ENOSPC'],
    [
      'be put in its place',
      { code: 'EPERM', syscall: 'rename', path: 'run.part', dest: 'run.jsonl' },
      'cannot write run.jsonl: EPERM',
    ],
  ])('exits with 2 when a file cannot %s, and says so', async (_what, refusal, words) => {
    const walks = () => {
      throw Object.assign(new Error('no'), refusal);
    };
    expect(
      await run(['walk', 'small-case', '--seat', 'police-officer', '--policy', 'best'], {}, undefined, {
        walks,
      }),
    ).toEqual({ code: 2, out: '', err: `error: ${words}\n` });
  });

  const fault = {
    schema: () => {
      throw new Error('invariant: ours');
    },
  };

  it('exits with 70 on a fault of our own and says in one sentence that it is one', async () => {
    expect(await run(['schema'], {}, undefined, fault)).toEqual({
      code: 70,
      out: '',
      err: 'error: a fault of the program itself, not of what it was given: invariant: ours (DOSSIER_DEBUG=1 tells where)\n',
    });
  });

  it('tells where a fault of our own happened only when it is asked to', async () => {
    const { code, err } = await run(['schema'], {}, undefined, { ...fault, showsStack: true });
    const [sentence, ...stack] = err.split('\n');
    expect([code, sentence, stack[0]]).toEqual([
      70,
      'error: a fault of the program itself, not of what it was given: invariant: ours',
      expect.stringMatching(/^ {2,}at .*program\.test\.ts/),
    ]);
  });

  it.each(['list', 'read', 'play', 'walk', 'verify', 'schema', 'law', 'terms', 'qualify', 'graph', 'facts'])(
    'shows an example of %s in its help',
    async (name) => {
      const { code, out } = await run([name, '--help']);
      expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`case -- ${name}`))]);
    },
  );

  it('exits with 0 for --help', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('play'), err: '' });
  });

  // What a test compiles is not kept.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };

  it('runs from source, prints the schema of a case and leaves its exit code', () => {
    const main = path.join(import.meta.dirname, 'main.ts');
    const schema = spawnSync(process.execPath, [main, 'schema'], { encoding: 'utf8', env });
    const wrong = spawnSync(
      process.execPath,
      [main, 'play', 'no-such-case', '--seat', 'x', '--events', '-'],
      { input: '[]', encoding: 'utf8', env },
    );
    expect([schema.status, schema.stderr, JSON.parse(schema.stdout).title]).toEqual([
      0,
      '',
      'Dossier 45 case',
    ]);
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^caseId: case.unknown {"caseId":"no-such-case"} \(there is .*carwash-raid.*\)\n$/,
      ),
    ]);
  });

  it('exits with 70 when a fault of our own comes up outside every command', () => {
    const main = path.join(import.meta.dirname, 'main.ts');
    const broken = 'data:text/javascript,process.stdout.on = () => { throw new Error("ours") }';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', broken, main, 'list'], {
      encoding: 'utf8',
      env,
    });
    expect([status, stdout, stderr]).toEqual([
      70,
      '',
      'error: a fault of the program itself, not of what it was given: ours (DOSSIER_DEBUG=1 tells where)\n',
    ]);
  });

  it('finds a file from where npm was called, though npm runs it elsewhere', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dossier-terminal-'));
    await writeFile(path.join(folder, 'course.jsonl'), '[]');
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, 'main.ts'), 'law', 'adult', '--events', 'course.jsonl', '--json'],
      { encoding: 'utf8', env: { ...env, npm_lifecycle_event: 'case', INIT_CWD: folder } },
    );
    await rm(folder, { recursive: true });
    expect([status, JSON.parse(stdout || '{}').stage]).toEqual([0, 'none']);
  });

  it('exits with 2 when npm was called from a folder that is no more', () => {
    const gone = path.join(tmpdir(), 'dossier-terminal-gone');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, 'main.ts'), 'list'],
      { encoding: 'utf8', env: { ...env, npm_lifecycle_event: 'case', INIT_CWD: gone } },
    );
    expect([status, stdout, stderr]).toEqual([2, '', `error: cannot go to ${gone}: ENOENT\n`]);
  });

  it('ends without a word when nobody reads on', async () => {
    const main = path.join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [main, 'facts'], { stdio: ['ignore', 'pipe', 'pipe'], env });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([0, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('exits with 2 when its answer finds no room', () => {
    const main = path.join(import.meta.dirname, 'main.ts');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [main, 'list'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env,
    });
    closeSync(full);
    expect([status, stderr]).toEqual([2, 'error: cannot write standard output: ENOSPC\n']);
  });
});
