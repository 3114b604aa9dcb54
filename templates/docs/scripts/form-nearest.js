/**
 * The word that was meant, if it is one change in three letters away at most.
 *
 * @param {string} text
 * @param {string[]} known
 * @returns {string | undefined}
 */
export function nearest(text, known) {
  const most = Math.max(1, Math.floor(text.length / 3));
  const ranked = known
    .map((word) => ({
      word,
      far: distance(text.toLowerCase(), word.toLowerCase()),
    }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= most ? best.word : undefined;
}

/**
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
