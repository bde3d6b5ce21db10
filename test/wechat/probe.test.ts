import { expect } from 'chai';
import rows from '../data/field-vectors.json';

describe('probe', () => {
  it('reads rows', () => {
    expect(rows.length).to.be.greaterThan(3);
  });
});
