import { expect } from 'chai';
import { shownImage } from '../../../wechat/message/shown-image.js';

describe('the size of a picture in a chat, in widths of the screen', () => {
  const rows = [
    [400, 300, 0.45, 0.3375],
    [300, 400, 0.3375, 0.45],
    [100, 100, 0.45, 0.45],
    [1000, 100, 0.45, 0.25],
    [100, 1000, 0.25, 0.45],
    [0, 100, 0.45, 0.45],
    [Number.NaN, 100, 0.45, 0.45],
    [Infinity, 100, 0.45, 0.45],
  ] as const;
  for (const [width, height, shownWidth, shownHeight] of rows) {
    it(`${String(width)} × ${String(height)} is ${String(shownWidth)} × ${String(shownHeight)}`, () => {
      const { width: w, height: h } = shownImage({ width, height });
      expect([w, h].map((side) => Math.round(side * 1e4) / 1e4)).to.deep.equal([shownWidth, shownHeight]);
    });
  }
});
