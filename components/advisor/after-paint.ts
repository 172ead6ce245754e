/** Wait until the effect of a press is painted, so that slower work can follow. No wait where nothing is painted. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    if (document.visibilityState === 'hidden') done()
    else requestAnimationFrame(() => setTimeout(done))
  })
}
