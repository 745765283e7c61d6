// Amounts and rates are text from the WASM build: here they are spaced for reading, and counted in whole fen for drawing.

/** `15000.00` as `15,000.00`. */
export function spaced(amount) {
  const [whole, fraction] = amount.split('.');
  return `${whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** `0.0016` as `0.16%`: the point moves two places. What is no rate stays as it is. */
export function percent(rate) {
  if (!/^\d+(\.\d+)?$/.test(rate)) return rate;
  const [whole, fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  const points = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${points}${rest ? `.${rest}` : ''}%`;
}

export const isNothing = (amount) => /^-?0(\.0*)?$/.test(amount);

/** `25000.00` as `25000`, as one would type it. */
export const typed = (amount) => amount.replace(/\.00$/, '');

/** The fen of an amount, which always has two decimals. */
export const fen = (amount) => BigInt(amount.replace('.', ''));

/** The amount of so many fen. */
export function amountOf(count) {
  const digits = String(count < 0n ? -count : count).padStart(3, '0');
  return `${count < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The rates from `min` to `max` in steps of `step` (whole percents if the city names none), counted in millionths. */
export function ratesBetween({ min, max, step }) {
  const millionths = (rate) => { const [whole, fraction = ''] = rate.split('.'); return BigInt(whole + fraction.padEnd(6, '0')); };
  const asText = (count) => `0.${String(count).padStart(6, '0')}`.replace(/0+$/, '');
  const by = millionths(step) || 10_000n;
  const rates = [];
  for (let rate = millionths(min); rate <= millionths(max); rate += by) rates.push(asText(rate));
  return rates.includes(max) ? rates : [...rates, max];
}
