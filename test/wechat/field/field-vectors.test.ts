import { expect } from 'chai';
import { accepts, checkField } from '../../../wechat/index.js';
import vectors from '../../data/field-vectors.json';

interface Vector {
  readonly type: string;
  readonly value: unknown;
  readonly valid: boolean;
  readonly why: string;
  readonly warn?: boolean;
  readonly profile?: 'template' | 'subscription';
  readonly otherProfileValid?: boolean;
  readonly context?: { readonly approved?: readonly string[]; readonly values?: readonly string[] };
}

describe('checkField agrees with every row of field-vectors.json', () => {
  const rows = vectors as readonly Vector[];

  it('has all 375 rows', () => {
    expect(rows).to.have.length(375);
  });

  for (const { type, value, valid, why, warn, profile, otherProfileValid, context = {} } of rows) {
    it(`${type} ${JSON.stringify(value)} is ${valid ? 'accepted' : 'refused'}: ${why}`, () => {
      const kind = profile ?? 'subscription';
      const issues = checkField(`${type}1`, value, { kind, ...context });
      expect(accepts(issues), JSON.stringify(issues)).to.equal(valid);
      for (const issue of issues) expect(issue.errcode).to.equal(issue.severity === 'error' ? 47003 : undefined);
      if (warn) expect(issues.map(({ severity }) => severity)).to.include('warning');
      if (otherProfileValid === undefined) return;
      const other = kind === 'template' ? 'subscription' : 'template';
      expect(accepts(checkField(`${type}1`, value, { kind: other, ...context }))).to.equal(otherProfileValid);
    });
  }
});
