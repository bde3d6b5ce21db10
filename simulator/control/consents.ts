import { CHANCES_MAX } from '../../wechat/limit/consent.js';
import type { ConsentAnswer } from '../../wechat/limit/consent.js';
import { isRecord } from '../../wechat/issue.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { ConsentChange } from '../engine/command.js';
import type { Refusal } from '../engine/decision.js';
import type { ControlRoute } from '../route.js';
import { noFollower, written } from './followers.js';
import {
  answerOf,
  BadRequest,
  choiceField,
  needed,
  onlyFields,
  present,
  textField,
  typedField,
  wholeField,
} from './read.js';

type Body = Readonly<Record<string, unknown>>;

const STATUSES = ['accept', 'reject'] as const;

/** POST /simulator/followers/{openid}/consents: what the person allows, written down by hand. The account is not told. */
export const putConsent: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/followers/{openid}/consents',
  async answer(simulator, { openid, body }) {
    const consent = consentChangeOf(body);
    const refused = ({ errcode }: Refusal) =>
      errcode === ERRCODE.invalidTemplateId.errcode
        ? new BadRequest(`The account has no template of notices "${consent.template_id.slice(0, 60)}".`, 409)
        : noFollower(openid);
    return written(answerOf(await simulator.execute({ type: 'put-consent', openid, consent }), refused));
  },
};

/** GET /simulator/subscriptions?appid&tag: an account's templates of notices, whom each reaches, and what became of them. */
export const subscriptions: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/subscriptions',
  async answer(simulator, { query }) {
    const { accounts } = answerOf(await simulator.execute({ type: 'list-accounts' }), never);
    const account = query.get('appid') ?? accounts[0]?.appid ?? '';
    const tag = query.get('tag');
    const command = { type: 'report-subscriptions', account, ...(tag !== null && { tag: Number(tag) }) } as const;
    if (tag !== null && !/^\d{1,9}$/.test(tag)) throw new BadRequest('"tag" must be the number of a tag.');
    const refused = () => new BadRequest(`No account has the appid "${account.slice(0, 40)}".`, 404);
    return answerOf(await simulator.execute(command), refused);
  },
};

const never = () => new BadRequest('The simulator cannot do that.');

/** Reads what a tester writes down for a person. */
export function consentChangeOf(body: Body): ConsentChange {
  onlyFields(body, ['template_id', 'status', 'chances']);
  const chances = wholeField(body, 'chances', 0, CHANCES_MAX);
  return { ...answerOfPerson(body), ...present({ chances }) };
}

/** Reads what a person answers: to one notice, or to all that one dialog asks for. */
export function answersOf(body: Body): readonly ConsentAnswer[] {
  const list = typedField(body, 'answers', 'a list of {template_id, status}', isAnswers);
  if (list === undefined) return [answerOfPerson(body)];
  if (body.template_id !== undefined || body.status !== undefined) {
    throw new BadRequest('"answers" stands in the place of "template_id" and "status": give one or the other.');
  }
  const answers = list.map((each) => {
    onlyFields(each, ['template_id', 'status']);
    return answerOfPerson(each);
  });
  if (new Set(answers.map(({ template_id }) => template_id)).size < answers.length) {
    throw new BadRequest('"answers" names one template twice: a component asks for each notice once.');
  }
  return answers;
}

function answerOfPerson(body: Body): ConsentAnswer {
  return {
    template_id: needed(textField(body, 'template_id'), 'template_id'),
    status: needed(choiceField(body, 'status', STATUSES), 'status'),
  };
}

function isAnswers(value: unknown): value is readonly Body[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
