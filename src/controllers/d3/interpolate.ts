// Stands in for d3-interpolate, of which d3-zoom needs only the default path of its transitions: there are none here.
export const interpolateZoom =
  <View>(_from: View, to: View): ((share: number) => View) =>
  () =>
    to;
