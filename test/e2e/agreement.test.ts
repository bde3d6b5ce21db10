import { expect } from 'chai';
import {
  accepts,
  ERRCODE,
  fieldType,
  isError,
  namedField,
  parseTemplate,
  refusalOf,
  type Issue,
} from '../../wechat/index.js';
import { LINKED, TEMPLATE_VERDICTS, type Verdict } from '../data/template-verdicts.js';
import { ComposerStage, type Answer, type Judged } from './composer-stage.js';
import { EDGES, sampleBodies, type Sample } from './template-bodies.js';

const SAMPLES = 2000;
const SEED = 20260105;

/** What the bodies of a kind can give rise to; the rest belongs to other kinds of messages. */
const GIVEN = {
  template: {
    codes: 'missing wrong-type too-long bad-character bad-format not-listed unknown-reference discarded'.split(' '),
    errcodes: '0 40036 40037 40165 40166 45162 47003'.split(' '),
    checkedTypes:
      'thing number letter symbol character_string time date amount phone_number car_number name phrase const enum'.split(
        ' ',
      ),
    uncheckedTypes: ['legacy'],
  },
  subscription: {
    codes:
      'missing wrong-type too-long bad-character bad-format not-listed unknown-reference not-allowed discarded'.split(
        ' ',
      ),
    errcodes: '0 40037 40166 41030 47003'.split(' '),
    checkedTypes:
      'thing number letter symbol character_string time date amount phone_number car_number name phrase enum_string'.split(
        ' ',
      ),
    uncheckedTypes: [],
  },
} as const;

/** An answer in one line: `accepted`, an errcode, or what 47003 says about which parameter. */
function verdictOf({ errcode, errmsg }: Answer): Verdict {
  if (errcode === ERRCODE.ok.errcode) return 'accepted';
  const [, name, what] =
    /^argument invalid! (?:data\.)?(.+?)(?:\.value)? (invalid|is empty)( rid: .*)?$/.exec(errmsg) ?? [];
  if (name === undefined) return `${errcode}`;
  return what === 'invalid' ? `${name} invalid` : `${name} is empty`;
}

/** What the element expects WeChat to answer. */
function expected(issues: readonly Issue[]): Verdict {
  return verdictOf(refusalOf(issues) ?? ERRCODE.ok);
}

/** An answer with its text, the rid left out: of a notice WeChat cuts what it says. */
function said({ errcode, errmsg }: Answer): string {
  return errcode === ERRCODE.ok.errcode ? 'accepted' : `${errcode} ${errmsg.replace(/ rid: .*$/, '')}`;
}

/** The control an error is about, as the composer names its controls: the first one, where a part as a whole is wrong. */
function controlOf({ path: [key, name] }: Issue, { template }: Sample): string {
  if (key === 'data') return String(name ?? parseTemplate(template.content).parameters[0]);
  return key === 'miniprogram' ? String(name ?? 'appid') : String(key);
}

/** Counts, most first, as one line. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The words that occur less than `least` times. */
function rarer(counts: ReadonlyMap<string, number>, words: readonly string[], least: number): readonly string[] {
  return words.filter((word) => (counts.get(word) ?? 0) < least);
}

/** What WeChat answers to each body, in turn. */
async function answersTo(stage: ComposerStage, bodies: readonly object[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const body of bodies) answers.push(await stage.send(body));
  return answers;
}

function print(what: string, counts: ReadonlyMap<string, number>): void {
  console.log(`  ${what}: ${[...counts].map(([word, count]) => `${word} ${count}`).join(', ')}`);
}

describe('the composer and the simulator agree', function () {
  this.timeout(60_000);
  let stage: ComposerStage;
  before(async () => {
    stage = await ComposerStage.open();
  });
  after(async () => {
    await stage.close();
  });

  describe('on 200 bodies whose verdicts were written by hand', () => {
    it('as WeChat’s documents say (L12)', async () => {
      expect(TEMPLATE_VERDICTS).to.have.length(200);
      const [linked = ''] = stage.account.mini_programs;
      const bodies = TEMPLATE_VERDICTS.map(({ template, body }) => {
        const template_id = stage.templates.find(({ title }) => title === template)?.template_id;
        const complete = JSON.stringify({ template_id, ...body }).replaceAll(LINKED, linked);
        return JSON.parse(complete) as object;
      });
      const judged = await stage.judge(bodies);
      const answers = await answersTo(stage, bodies);
      const wrong = TEMPLATE_VERDICTS.flatMap(({ verdict, why, template }, index) => {
        const composer = expected(judged[index]!.issues);
        const simulator = verdictOf(answers[index]!);
        const body = JSON.stringify(bodies[index]);
        return composer === verdict && simulator === verdict
          ? []
          : [`${template}: ${verdict} (${why}), composer ${composer}, simulator ${simulator}: ${body}`];
      });
      expect(wrong).to.deep.equal([]);
      expect(judged.map(({ value }) => value)).to.deep.equal(bodies.map((body) => JSON.stringify(body)));
      print('200 by hand', counted(TEMPLATE_VERDICTS.map(({ verdict }) => verdict.replace(/^\D\w* /, '47003 '))));
    });
  });
});

for (const [kind, id] of [
  ['template', 'L12'],
  ['subscription', 'L76'],
] as const) {
  const { codes, errcodes, checkedTypes, uncheckedTypes } = GIVEN[kind];
  const types = [...checkedTypes, ...uncheckedTypes];

  describe(`the composer and the simulator agree on ${String(SAMPLES)} generated bodies (${kind})`, function () {
    this.timeout(60_000);
    let stage: ComposerStage;
    let samples: readonly Sample[];
    let judged: readonly Judged[];
    let answers: readonly Answer[];
    before(async () => {
      stage = await ComposerStage.open(kind);
      const { templates, account } = stage;
      const [linked = ''] = account.mini_programs;
      const [game = ''] = account.mini_games;
      samples = sampleBodies({ kind, templates, linked, game }, { count: SAMPLES, seed: SEED });
      judged = await stage.judge(samples.map(({ body }) => body));
      answers = await answersTo(
        stage,
        samples.map(({ body }) => body),
      );
    });
    after(() => stage.close());

    const expects = (issues: readonly Issue[]) => said(refusalOf(issues, kind) ?? ERRCODE.ok);

    /** A line for each body of which `holds` is not true. */
    const exceptions = (holds: (judged: Judged, answer: Answer, sample: Sample) => boolean): readonly string[] =>
      samples.flatMap((sample, index) => {
        const [found, answer] = [judged[index]!, answers[index]!];
        if (holds(found, answer, sample)) return [];
        return [`${JSON.stringify(sample.body)}: composer ${expects(found.issues)}, simulator ${said(answer)}`];
      });

    it(`about the errcode, the parameter it names, and whether that is empty or invalid (${id})`, () => {
      expect(exceptions(({ issues }, answer) => expects(issues) === said(answer))).to.deep.equal([]);
      expect(exceptions(({ issues }, { errcode }) => (issues.find(isError)?.errcode ?? 0) === errcode)).to.deep.equal(
        [],
      );
      const named = ({ errmsg }: Answer) => /data\.(\S+)\.value/.exec(errmsg)?.[1];
      expect(exceptions(({ issues }, answer) => namedField(issues) === named(answer))).to.deep.equal([]);
    });

    it('a composer without an error is never refused, and only such a one lets the form pass', () => {
      expect(exceptions(({ valid }, { errcode }) => valid === (errcode === 0))).to.deep.equal([]);
      expect(exceptions(({ valid, issues }) => valid === accepts(issues))).to.deep.equal([]);
    });

    it('and the value stays what was set, to the byte', () => {
      expect(exceptions(({ value }, _, { body }) => value === JSON.stringify(body))).to.deep.equal([]);
      expect(stage.problems).to.deep.equal([]);
    });

    it('a refused one marks the control of its worst error, and puts the focus there', async () => {
      const refused = samples.filter((_, index) => answers[index]!.errcode !== 0);
      const shown = await stage.tryToSend(refused.map(({ body }) => body));
      const errors = judged.flatMap(({ issues }) => issues.find(isError) ?? []);
      const unmarked = refused.flatMap((sample, index) => {
        const { marked, focused } = shown[index]!;
        const control = controlOf(errors[index]!, sample);
        if (marked.includes(control) && focused === control) return [];
        return [
          `${JSON.stringify(sample.body)}: not ${control}, but ${marked.join()} marked, ${String(focused)} focused`,
        ];
      });
      expect(unmarked).to.deep.equal([]);
      console.log(`  ${refused.length} refused bodies, each marked in the composer`);
    });

    it('with every code, errcode and field type at its edge among them', () => {
      const byErrcode = counted(answers.map(({ errcode }) => String(errcode)));
      const byCode = counted(judged.flatMap(({ issues }) => [...new Set(issues.map(({ code }) => code))]));
      const byType = counted(
        answers.flatMap(({ errmsg }) => {
          const [, name] = /data\.(\S+)\.value/.exec(errmsg) ?? [];
          return name === undefined ? [] : [fieldType(name)];
        }),
      );
      const byEdge = counted(samples.flatMap(({ tried }) => [...new Set(tried)]));
      print(`${samples.length} generated, by errcode`, byErrcode);
      print('by issue', byCode);
      print('refused, by type of the named parameter', byType);
      for (const type of types) {
        print(type, new Map(EDGES.map((edge) => [edge, byEdge.get(`${type}: ${edge}`) ?? 0])));
      }
      print('beside', new Map([...byEdge].filter(([what]) => !types.some((type) => what.startsWith(`${type}:`)))));

      expect(byErrcode.get('0')! / samples.length).to.be.within(0.62, 0.72);
      expect(rarer(byErrcode, errcodes, 10)).to.deep.equal([]);
      expect(rarer(byCode, codes, 10)).to.deep.equal([]);
      // What is generated may say, by chance, what a policy warns of: a hint, which refuses nothing.
      expect([...byCode.keys()].filter((code) => !codes.includes(code) && code !== 'policy')).to.deep.equal([]);
      expect(rarer(byType, checkedTypes, 20)).to.deep.equal([]);
      const edges = types.flatMap((type) => EDGES.map((edge) => `${type}: ${edge}`));
      expect(rarer(byEdge, edges, 5)).to.deep.equal([]);
    });
  });
}
