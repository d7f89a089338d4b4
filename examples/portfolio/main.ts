// As any site would: the import defines the elements, the tags in the page do the rest.
import 'infra-topology/define';

// On paper every decision is open.
const closed = () => [...document.querySelectorAll<HTMLDetailsElement>('.decisions details:not([open])')];
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = closed();
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});
