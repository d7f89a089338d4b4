// As any site would: the import defines the element, the tag in the page does the rest.
import 'infra-topology/define';
