/** Wait until what a press has changed is on the screen: what else it asks for can follow. No wait where nothing is painted. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    if (document.visibilityState === 'hidden') done()
    else requestAnimationFrame(() => setTimeout(done))
  })
}
