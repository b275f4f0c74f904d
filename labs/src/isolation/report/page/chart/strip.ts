/**
 * One journey's strip, in the chart's own units: 1000 wide and 100 high, and stretched to whatever room there is. The
 * air above and beneath lets the shaded window show between two strips.
 */
export const strip = { width: 1000, pitch: 100, bottom: 87, height: 74 } as const
