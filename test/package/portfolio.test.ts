import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const page = readFileSync('examples/portfolio/index.html', 'utf8');
const body = page.slice(page.indexOf('<body>'));
const text = body.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');

suite('the System Architecture page', () => {
  test('holds no figure: every one is computed from the document', () => {
    expect(text.match(/\d/g)).to.equal(null);
    expect(text).to.not.match(/\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i);
  });

  test('has its sections in their order, each with a heading of its own', () => {
    const headings = [...body.matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, words]) => `${level} ${words!.trim()}`);
    expect(headings.filter((heading) => !heading.startsWith('3'))).to.deep.equal([
      '1 System Architecture',
      '2 Infrastructure Topology',
      '2 Request Flow',
      '2 Service Ecosystem',
      '2 Build Swarm',
      '2 Architecture Decisions',
    ]);
    expect(headings.filter((heading) => heading.startsWith('3'))).to.have.length(5);
  });

  test('names what each part belongs to, and both flows of the document', () => {
    const { flows } = JSON.parse(readFileSync('examples/homelab.topology.json', 'utf8')) as { flows: { id: string }[] };
    expect([...body.matchAll(/<infra-flow[^>]* flow="(\w+)"/g)].map(([, id]) => id)).to.deep.equal(
      flows.map(({ id }) => id),
    );
    for (const [tag] of body.matchAll(/<infra-(?!topology)[^>]*>/g)) expect(tag).to.include('for="map"');
  });

  test('asks nothing of another place', () => {
    expect(page.match(/\b(?:src|href)="(?!\.|#|data:)[^"]*"/g)).to.equal(null);
  });
});
