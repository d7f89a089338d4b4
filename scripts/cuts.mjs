// What of d3 is never reached here, taken out before it is bundled; docs/adr/0005 says why. Only the way to it is cut, by the text
// that stands there: what then nobody calls, every minifier drops. A version of d3 that reads otherwise fails the build.

/** By module: what stands there, what stands there instead, and how often, if not once. */
const CUTS = {
  'd3-force': [
    // Every step is asked for: no clock, and nobody who listens to it.
    [/import \{ (dispatch|timer) \} .*\n/g, '', 2],
    [/ +stepper = timer\(step\),\n +event = dispatch.*\n/g, ''],
    [/ {2}function step\(\) \{\n[^]*?\n {2}\}\n\n/g, ''],
    [/stepper\.stop\(\), /g, ''],
    [/ {4}(restart|nodes|alphaMin|alphaTarget|find): function[^]*?\n {4}\},\n\n/g, '', 5],
    [/,\n\n {4}on: function[^]*?\n {4}\}(?=\n)/g, ''],
    // Chance and decay are given, and so is where every node begins; none is held.
    [/random = lcg\(\)/g, 'random'],
    [/alphaDecay = 1 - .*,/g, 'alphaDecay,'],
    [/if \(node\.f([xy]) == null\) (node\.\1 \+= .*\n) +else node\.\1 = .*\n/g, '$2', 2],
    [/ +if \(node\.f[xy] != null\) .*\n/g, '', 2],
    [/ +if \(isNaN\(node\.x\) \|\| isNaN\(node\.y\)\) \{\n[^]*?\n {6}\}\n/g, ''],
    // What is set is never asked for, and no force is taken away.
    [/arguments\.length \? (\((?:alphaDecay|random) = .*, simulation\)) : .*;/g, '$1;', 2],
    [
      /arguments\.length > 1 \? \(\(_ == null \? forces\.delete\(name\) : (.*?\))\), simulation\) : .*;/g,
      '($1, simulation);',
    ],
    [/arguments\.length \? (\((?:strength|distance) = typeof .*, force\)) : \w+;/g, '$1;', 6],
    // Links are given with the force, are found by index and have the usual strength; what draws to an axis stays with it.
    [/ {2}force\.(links|id|iterations|x|y) = /g, '  var unused_$1 = ', 10],
    [/ {2}force\.(strength) = (?=function\(_\) \{\n.*initializeStrength)/g, '  var unused_$1 = '],
    // No force is taken that looks for neighbours.
    [/import \{ quadtree \} .*\n/g, ''],
  ],
  'd3-zoom': [
    // Whatever moves the view without a gesture is ours; and it has no settings but these.
    [
      / {2}zoom\.(transform|(scale|translate)(By|To)|touchable|(translateE|e)xtent|constrain|duration|interpolate|(click|tap)Distance) = /g,
      '  var unused_$1 = ',
      13,
    ],
    // The view has no bounds: where a gesture leads, there it goes. So nobody asks for the extent of the drawing.
    [/constrain\((.*), g\.extent, translateExtent\)/g, '$1', 3],
    [/ +this\.extent = extent\.apply.*\n/g, ''],
    // A double click or a double tap is no zoom, and nobody counts taps for it.
    [/\n +\.on\("dblclick\.zoom", dblclicked\)/g, ''],
    [/ +this\.taps = 0;\n/g, ''],
    [/, g\.taps = (0|1 \+ !!touchstarting)/g, '', 2],
    [/ +if \((g\.taps < 2|touchstarting)\) .*\n/g, '', 2],
    [/ +\/\/ If this was a dbltap[^]*?\n {6}\}\n/g, ''],
    // Nothing runs by itself that a gesture would have to stop.
    [/ +interrupt\(this\);\n/g, '', 3],
    [/interpolate = interpolateZoom/g, 'interpolate'],
    [/import \{ \w+ \} from 'd3-(interpolate|transition)';\n/g, '', 2],
    // A screen may be touched though the browser did not say so when the map was made. How it looks then is a matter of style.
    [/\n +\.filter\(touchable\)/g, ''],
    [/\n +\.style\("-webkit-tap-highlight-color".*\)/g, ''],
    // The map keeps its view there itself.
    [/\n +\.property\("__zoom", defaultTransform\)/g, ''],
    // What is set is a function, is always set, and never asked for.
    [/(filter|wheelDelta) = default\w+/g, '$1', 2],
    [/(filter|wheelDelta)\.apply\(this, arguments\)/g, '$1(event)', 5],
    [/arguments\.length \? \((\w+ = )typeof _ === "function" \? (_) : .*, zoom\) : \w+;/g, '($1$2, zoom);', 4],
    [/arguments\.length \? (\(scaleExtent.*, zoom\)) : .*;/g, '$1;'],
    [/var value = (listeners\.on.*)\n.*;/g, '$1\n    return zoom;'],
    // Nothing is bound to data, gestures have no arguments of their own, and listeners look at the transform alone.
    [/ +var d = select\(this\.that\)\.datum\(\);\n/g, ''],
    [/, (\.\.\.)?args\b/g, '', 19],
    [/ +this\.args = args;\n/g, ''],
    [/new ZoomEvent\(type, \{\n +sourceEvent.*\n.*\n +(transform: .*),\n.*\n +\}\),\n +d/g, '{ $1 }'],
    [/\.event\(event\)/g, '', 11],
    [/ {4}event: function\(event\) \{\n[^]*?\n {4}\},\n/g, ''],
    [/ +this\.sourceEvent = null;\n/g, ''],
    // Of a transform it takes what a gesture needs.
    [/ {2}scale: function[^]*(?= {2}invert: )/g, ''],
    [/,\n {2}invertX: function[^]*?(?=\n\};)/g, ''],
    [/transform\.prototype = .*\n/g, ''],
  ],
};

/** The text of a module of d3 without what is never reached; any other text as it is. @throws when what is to be cut is not there. */
export function cut(code, file) {
  const module = /\/(d3-\w+)\.mjs/.exec(file)?.[1];
  if (!Object.hasOwn(CUTS, module ?? '')) return code;
  return CUTS[module].reduce((text, [found, instead, wanted = 1]) => {
    const count = [...text.matchAll(found)].length;
    if (count !== wanted) throw new Error(`${module}: ${count} times, not ${wanted}: ${found}; see scripts/cuts.mjs.`);
    return text.replaceAll(found, instead);
  }, code);
}
