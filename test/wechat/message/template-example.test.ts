import { expect } from 'chai';
import { readExample } from '../../../wechat/message/template-example.js';

describe('readExample', () => {
  const rows: readonly (readonly [example: string, lines: readonly (readonly [label: string, text: string])[]])[] = [
    ['', []],
    ['商品名称：手冲壶', [['商品名称', '手冲壶']]],
    [
      '商品:壶\n数量: 12\n',
      [
        ['商品', '壶'],
        ['数量', '12'],
      ],
    ],
    ['时间：2026-01-05 09:30', [['时间', '2026-01-05 09:30']]],
    ['感谢您的支持', [['', '感谢您的支持']]],
    [' \n：空', [['', '空']]],
  ];
  for (const [example, lines] of rows) {
    it(`reads ${JSON.stringify(example)} as ${String(lines.length)} lines`, () => {
      expect(readExample(example).map(({ label, text }) => [label, text])).to.deep.equal(lines);
    });
  }
});
