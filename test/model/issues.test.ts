import { expect } from 'chai';
import { explain } from '../../src/model/explain.js';
import { validate } from '../../src/model/validate.js';
import { node, only, two } from '../support/two.js';

suite('issues', () => {
  test('come all at once: 1 000 of them, each with its place', () => {
    const edges = Array.from({ length: 1000 }, (_, at) => ({ source: 'a', target: `nowhere ${at}` }));
    const text = JSON.stringify(two({ edges }), null, 2);
    const { issues } = validate(text);
    expect(issues).to.have.length(1000);
    const lines = text.split('\n');
    for (const [at, { line, column, path }] of issues.entries()) {
      expect(path).to.equal(`/edges/${at}/target`);
      expect(lines[line! - 1]!.slice(column! - 1)).to.equal(`"nowhere ${at}"`);
    }
  });

  test('have no line when the text is not known', () => {
    expect(only(two({ nodez: 1 }))).to.not.have.any.keys('line', 'column');
  });

  test('escape their pointers, and suggest the nearest known name', () => {
    expect(only(two({ 'a/b~c': 1 })).path).to.equal('/a~1b~0c');
    expect(only(two({ nodez: 1, edges: [] })).suggestion).to.equal('Did you mean "nodes"?');
    expect(only(node({ prent: 'b' })).suggestion).to.equal('Did you mean "parent"?');
    expect(only(node({ qqqqqq: 'b' })).suggestion).to.equal(undefined);
  });

  test('do not look for suggestions without end: names are compared for a while, each wrong one once', () => {
    let looked = 0;
    const names = Array.from({ length: 1500 }, (_, at) => `server-${at}-rack`);
    const node = {
      has: () => false,
      *[Symbol.iterator]() {
        for (const name of names) {
          looked += 1;
          yield name;
        }
      },
    };
    const fault = (found: string) => ({ steps: [], broken: '@node', found });
    const first = explain({ faults: Array.from({ length: 9 }, () => fault('server-0-rakc')), names: { node } }, {});
    expect(new Set(first.map(({ suggestion }) => suggestion))).to.deep.equal(
      new Set(['Did you mean "server-0-rack"?']),
    );
    expect(looked).to.be.at.most(1500);
    looked = 0;
    explain({ faults: Array.from({ length: 3000 }, (_, at) => fault(`sensor${at}-room`)), names: { node } }, {});
    expect(looked).to.be.below(200_000);
  });

  test('leave the document as it was given', () => {
    const source = two({ nodes: [{ id: 'a', parent: 'b', networks: ['x'] }, { id: 'b', parent: 'a' }, { id: 'b' }] });
    const before = structuredClone(source);
    validate(source);
    expect(source).to.deep.equal(before);
  });

  test('are none for the smallest document, nor for keys that begin with x-', () => {
    expect(validate('{"version": 1, "nodes": [{"id": "a"}], "edges": []}').issues).to.deep.equal([]);
    expect(validate(two({ 'x-own': { any: [1] } })).issues).to.deep.equal([]);
  });
});
