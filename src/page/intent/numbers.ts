/** Timings and measures of the pointer's intent, each with its reason. Times in ms. */
export const INTENT = {
  /** Rest before a card opens. Facts are local, so no time is needed to hide a load. A first number, not tried with readers. */
  dwellMs: 300,
  /**
   * Rest in headlines, teasers and on index pages, where the pointer is on its way to a link. Shorter than the 500 ms after which
   * Chromium and Firefox show an element's `title`, so that the card comes first and holds it back.
   */
  patientDwellMs: 450,
  /** Rest on the next mention while a card is open or has just closed: the reader is comparing. */
  warmDwellMs: 120,
  /** How long after closing the next mention still counts as "just closed". */
  warmForMs: 400,
  /** Time to come back after leaving mention and card; 300 ms is what Wikipedia's previews settled on. */
  graceMs: 300,
  /** The same while the pointer is on its way to the card: a slow hand may pause in between. */
  enRouteMs: 1_000,
  /** Nothing opens this soon after a scroll: text that moved under the pointer was not pointed at. */
  quietAfterScrollMs: 150,
  /** A faster pointer passes by (px per ms). */
  fastPxPerMs: 0.5,
  /** Two samples further apart tell nothing of slowness. */
  sampleGapMs: 32,
  /** Half of the envelope's angle between mention and card, in degrees. */
  envelopeHalfAngle: 60,
} as const;
