import { expect } from 'chai';
import fc from 'fast-check';
import type { TopologyDocument } from '../../src/model/document.js';
import { createTopology } from '../../src/model/topology.js';
import { validate, type Issue } from '../../src/model/validate.js';
import { DAMAGES, damaged } from '../support/damage.js';
import { arbitraryDocument, FIELDS } from '../support/document.js';

const SMALL = { maxNodes: 6, maxEdges: 6 };
/** What parsing a text would give: no undefined, no negative zero. */
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value)) as TopologyDocument;
const documents = arbitraryDocument(SMALL).map(parsed);
const damages = fc.uniqueArray(fc.constantFrom(...Object.keys(DAMAGES)), { minLength: 1, maxLength: 4 });

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** Every array of a document turned round. */
const turned = (document: TopologyDocument): TopologyDocument =>
  Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.toReversed() : (value as unknown),
    ]),
  ) as unknown as TopologyDocument;

const errorsOf = (issues: readonly Issue[]) => issues.filter(({ code }) => code !== 'unknown-kind');
/** Codes and sentences, without the places in a list that stand in for an id. */
const codesOf = (issues: readonly Issue[]) =>
  issues.map(({ code, message }) => `${code} ${message.replace(/(Edge|Node|item) \d+/g, '$1')}`).sort();

suite('any document', () => {
  test('that is valid has no issues and is kept whole, unwritten', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { ok, issues, document: kept } = validate(freeze(document));
        expect(issues).to.deep.equal([]);
        expect(ok).to.equal(true);
        expect(kept).to.deep.equal(document);
      }),
    );
  });

  test('that is damaged has issues, and what is kept of it is valid', () => {
    fc.assert(
      fc.property(documents, damages, (document, names) => {
        const { ok, issues, document: kept } = validate(freeze(damaged(document, names)));
        expect(ok).to.equal(false);
        expect(issues).to.not.be.empty;
        if (!kept) return;
        expect(errorsOf(validate(kept).issues)).to.deep.equal([]);
        createTopology(kept);
      }),
    );
  });

  test('gives the same whatever the order of its arrays', () => {
    const names = damages.map((all) =>
      all.filter((name) => !/^two|without an id|empty id|numeric id|null|list/.test(name)),
    );
    fc.assert(
      fc.property(documents, names, (document, all) => {
        const broken = damaged(document, all);
        const [a, b] = [validate(broken), validate(turned(broken))];
        expect(codesOf(b.issues)).to.deep.equal(codesOf(a.issues));
        if (!a.document || !b.document) return;
        const [one, other] = [createTopology(a.document), createTopology(b.document)];
        expect(other.nodes).to.deep.equal(one.nodes);
        expect(other.edges.map(({ id }) => id)).to.deep.equal(one.edges.map(({ id }) => id));
        expect(other.sites).to.deep.equal(one.sites);
      }),
    );
  });

  test('that is no document at all never throws', () => {
    const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true });
    const shaped = fc.record(Object.fromEntries(FIELDS.map((key) => [key, anything])), { requiredKeys: [] });
    const whole = fc.oneof(
      anything,
      shaped.map((rest) => ({ version: 1, ...rest })),
    );
    fc.assert(
      fc.property(whole, (value) => {
        const { issues, document } = validate(value);
        expect(document !== undefined || issues.length > 0).to.equal(true);
        for (const { message } of issues) expect(message).to.match(/\.$/);
        if (document) createTopology(document);
      }),
      { numRuns: 300 },
    );
  });

  test('cut off anywhere says where', () => {
    fc.assert(
      fc.property(documents, fc.double({ min: 0, max: 0.999, noNaN: true }), (document, share) => {
        const text = JSON.stringify(document, null, 1);
        const { issues } = validate(text.slice(0, Math.floor(text.length * share)));
        expect(issues).to.have.length(1);
        expect(issues[0]!.code).to.equal('not-json');
      }),
    );
  });
});
