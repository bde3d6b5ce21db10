import { expect } from 'chai';
import { htmlData } from '../tools/editor-data.js';
import { elementsOf, readManifest } from '../tools/manifest.js';

describe('what editors know of the elements', () => {
  it('is every tag and every attribute, each with words', async () => {
    const manifest = await readManifest();
    const { tags } = htmlData(manifest);
    expect(tags.map(({ name }) => name)).to.deep.equal(elementsOf(manifest).map(({ tagName }) => tagName));
    const entries = tags.flatMap(({ name: tag, description, attributes }) => [
      { name: tag, description },
      ...attributes.map((attribute) => ({ ...attribute, name: `${tag} ${attribute.name}` })),
    ]);
    expect(entries.filter(({ description }) => description === '').map(({ name }) => name)).to.deep.equal([]);
  });

  it('lists the values where an attribute has only a few', async () => {
    const { tags } = htmlData(await readManifest());
    const phone = tags.find(({ name }) => name === 'wechat-phone');
    const valuesOf = (attribute: string) =>
      phone?.attributes.find(({ name }) => name === attribute)?.values?.map(({ name }) => name);
    expect(valuesOf('scheme')).to.deep.equal(['light', 'dark']);
    expect(valuesOf('width')).to.deep.equal(['375', '390']);
    expect(valuesOf('time-zone')).to.equal(undefined);
  });
});
