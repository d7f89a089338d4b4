// What of d3 is never reached here, taken out before it is bundled; docs/adr/0005 says why. Only the way to it is cut, by the text
// that stands there: what then nobody calls, every minifier drops. A version of d3 that reads otherwise fails the build.

/** Methods that nobody calls here, by module: the object that gets them, and their names. */
const UNUSED = {
  'd3-zoom': [
    'zoom',
    [
      'transform',
      'scaleBy',
      'scaleTo',
      'translateBy',
      'translateTo',
      'touchable',
      'extent',
      'translateExtent',
      'constrain',
      'duration',
      'interpolate',
      'clickDistance',
      'tapDistance',
    ],
  ],
};

/** By module: what stands there, what stands there instead, and how often, if not once. */
const CUTS = {
  'd3-zoom': [
    // The view has no bounds: where a gesture leads, there it goes. So nobody asks for the extent of the drawing.
    [/constrain\((.*), g\.extent, translateExtent\)/g, '$1', 3],
    [/ +this\.extent = extent\.apply.*\n/g, ''],
    // A double click or a double tap is no zoom, and nobody counts taps for it.
    [/\n +\.on\("dblclick\.zoom", dblclicked\)/g, ''],
    [/ +this\.taps = 0;\n/g, ''],
    [/, g\.taps = (0|1 \+ !!touchstarting)/g, '', 2],
    [/ +if \((g\.taps < 2|touchstarting)\) .*\n/g, '', 2],
    [/ +\/\/ If this was a dbltap[^]*?\n {6}\}\n/g, ''],
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

/** A method that is no method any more, but a variable that nobody reads. */
const unused = (module) => {
  const [object, names] = UNUSED[module] ?? [, []];
  return names.map((name) => [new RegExp(`^( *)${object}\\.${name} = `, 'gm'), `$1var unused_${name} = `]);
};

const MODULES = new Set([...Object.keys(UNUSED), ...Object.keys(CUTS)]);

/** The text of a module of d3 without what is never reached; any other text as it is. @throws when what is to be cut is not there. */
export function cut(code, file) {
  const module = /\/(d3-\w+)\.mjs/.exec(file)?.[1];
  if (!MODULES.has(module)) return code;
  return [...unused(module), ...(CUTS[module] ?? [])].reduce((text, [found, instead, wanted = 1]) => {
    const count = [...text.matchAll(found)].length;
    if (count !== wanted) throw new Error(`${module}: ${count} times, not ${wanted}: ${found}; see scripts/cuts.mjs.`);
    return text.replaceAll(found, instead);
  }, code);
}
