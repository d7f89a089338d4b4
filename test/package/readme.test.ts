import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { validate } from '../../src/model/validate.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);

suite('the README', () => {
  test('shows two documents at least', () => {
    expect(blocks).to.have.length.above(1);
  });

  for (const block of blocks) {
    test(`shows a valid document: ${block.slice(0, 40).replace(/\s+/g, ' ')}`, () => {
      expect(validate(block).issues).to.deep.equal([]);
    });
  }

  test('names only files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    expect(links).not.to.be.empty;
    expect(links.filter((path) => !existsSync(path))).to.deep.equal([]);
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!);
    expect(named).not.to.be.empty;
    expect(Object.keys(scripts)).to.include.members(named);
  });
});
