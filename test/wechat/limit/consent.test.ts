import { expect } from 'chai';
import fc from 'fast-check';
import {
  answered,
  CHANCES_MAX,
  consentKind,
  consentVerdict,
  revoked,
  spent,
  type Consent,
} from '../../../wechat/limit/consent.js';

const template_id = 'T';
type Step = 'accept' | 'accept always' | 'reject' | 'reject always' | 'delivered' | 'failed' | 'revoked';

/** A consent after what happened to it; a delivery is only tried where it may be. */
function after(kind: Consent['kind'], steps: readonly Step[], scene?: number): Consent | undefined {
  let consent: Consent | undefined;
  for (const step of steps) {
    if (step === 'failed') continue;
    if (step === 'delivered') consent = consent && consentVerdict(consent) === 'open' ? spent(consent) : consent;
    else if (step === 'revoked') consent &&= revoked(consent);
    else {
      const [status, always] = step.split(' ') as [Consent['status'], string | undefined]; // as the steps are spelled
      const how = { kind, ...(always && { always: true as const }), ...(scene !== undefined && { scene }) };
      consent = answered(consent, { template_id, status }, how);
    }
  }
  return consent;
}

describe('a consent to notices', () => {
  const rows: readonly (readonly [
    steps: readonly Step[],
    once: ReturnType<typeof consentVerdict>,
    chances: number | undefined,
    lasting: ReturnType<typeof consentVerdict>,
    id: string,
  ])[] = [
    [[], 'never-asked', undefined, 'never-asked', ''],
    [['accept'], 'open', 1, 'open', ' (L65, L66)'],
    [['accept', 'delivered'], 'used-up', 0, 'open', ' (L65, L66)'],
    [['accept', 'delivered', 'delivered'], 'used-up', 0, 'open', ' (L65, L66)'],
    [['accept', 'failed'], 'open', 1, 'open', ' (L83)'],
    [['accept', 'failed', 'delivered'], 'used-up', 0, 'open', ' (L83)'],
    [['accept', 'accept', 'delivered'], 'open', 1, 'open', ' (L65)'],
    [['accept always', 'accept'], 'open', 2, 'open', ' (L65)'],
    [['reject'], 'refused', 0, 'refused', ' (L84)'],
    [['accept', 'reject'], 'refused', 0, 'refused', ' (L84)'],
    [['accept', 'revoked'], 'refused', 0, 'refused', ' (L84)'],
    [['accept', 'accept', 'revoked', 'accept'], 'open', 1, 'open', ' (L84)'],
    [['revoked'], 'never-asked', undefined, 'never-asked', ''],
  ];
  for (const [steps, once, chances, lasting, id] of rows) {
    it(`${steps.join(', ') || 'nothing'} → ${once}, ${String(chances)} left; long-term ${lasting}${id}`, () => {
      const one = after('one-time', steps);
      expect([consentVerdict(one), one?.chances]).to.deep.equal([once, chances]);
      const long = after('long-term', steps);
      expect([consentVerdict(long), long?.chances]).to.deep.equal([lasting, undefined]);
    });
  }

  it('is of the kind that its template asks for (L65, L66)', () => {
    expect([consentKind(2), consentKind(3), consentKind(undefined)]).to.deep.equal([
      'one-time',
      'long-term',
      'one-time',
    ]);
  });

  it('does not add up in the scenes of the older message: one each', () => {
    expect(after('one-time', ['accept', 'accept', 'accept'], 7)).to.deep.equal({
      template_id,
      status: 'accept',
      kind: 'one-time',
      chances: 1,
      scene: 7,
    });
  });

  it('is asked for again once it was revoked, whatever was said of always', () => {
    expect(after('one-time', ['accept always'])).to.have.property('always', true);
    expect(after('one-time', ['accept always', 'revoked'])).not.to.have.property('always');
  });

  it('counts as many chances as there are, and no more than we count', () => {
    const full: Consent = { template_id, status: 'accept', kind: 'one-time', chances: CHANCES_MAX };
    expect(answered(full, { template_id, status: 'accept' }, { kind: 'one-time' }).chances).to.equal(CHANCES_MAX);
  });

  const step = fc.constantFrom<Step>(
    'accept',
    'accept always',
    'reject',
    'reject always',
    'delivered',
    'failed',
    'revoked',
  );
  const history = fc.array(step, { maxLength: 30 });

  it('of one time never delivers more than was accepted since it was last refused (L65, L84)', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const consent = after('one-time', steps);
        let left = 0;
        for (const each of steps) {
          if (each.startsWith('accept')) left += 1;
          else if (each === 'delivered') left = Math.max(0, left - 1);
          else if (each !== 'failed') left = 0;
        }
        return (consent?.chances ?? 0) === left && (consentVerdict(consent) === 'open') === left > 0;
      }),
    );
  });

  it('is never open while it is refused, and opens again only by an answer (L84)', () => {
    fc.assert(
      fc.property(fc.constantFrom<Consent['kind']>('one-time', 'long-term'), history, (kind, steps) => {
        const consent = after(kind, steps);
        const last = steps.filter((each) => each !== 'failed' && each !== 'delivered').at(-1);
        if (!last?.startsWith('accept')) return consentVerdict(consent) !== 'open';
        return kind === 'long-term' ? consentVerdict(consent) === 'open' : consentVerdict(consent) !== 'refused';
      }),
    );
  });

  it('leaves what it was made from as it was, and loses nothing to a failure (L83)', () => {
    fc.assert(
      fc.property(history, history, (before, rest) => {
        const consent = after('one-time', before);
        const kept = JSON.stringify(consent);
        if (consent) [spent(consent), revoked(consent)].forEach(({ chances = 0 }) => expect(chances).to.be.at.least(0));
        const without = rest.filter((each) => each !== 'failed');
        return (
          JSON.stringify(consent) === kept &&
          JSON.stringify(after('one-time', [...before, ...rest])) ===
            JSON.stringify(after('one-time', [...before.filter((each) => each !== 'failed'), ...without]))
        );
      }),
    );
  });
});
