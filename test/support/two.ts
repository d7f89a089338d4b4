import { expect } from 'chai';
import { validate, type Issue } from '../../src/model/validate.js';

/** Two nodes and an edge, and what else is given. */
export const two = (rest: object = {}) => ({
  version: 1,
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: [{ source: 'a', target: 'b' }],
  ...rest,
});
/** The same, with fields of the first node. */
export const node = (fields: object) => two({ nodes: [{ id: 'a', ...fields }, { id: 'b' }] });
/** The one issue that a document has. */
export const only = (source: unknown): Issue => {
  const { issues } = validate(source);
  expect(issues).to.have.length(1);
  return issues[0]!;
};
