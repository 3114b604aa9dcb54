/**
 * Which integers are money, and of which currency? A field named or formatted as a currency says so of
 * the amounts beside it, and of those further inside. Amounts are in minor units, ISO 4217.
 */

/** @import { Context, Holder, Spec } from "./form-model.js" */
/** @import { Value } from "./slice.js" */

const AMOUNT =
  /(^|_)(amount|amounts|value|price|total|subtotal|fee|fees|cost|balance|tax|net|gross|discount|refund|refunded|paid|due|min|max|minimum|maximum)(_|$)/;

/** @param {Spec} spec */
export function isCurrency({ wire, type }) {
  const format = "format" in type ? type.format : "";
  return format === "currency" || /(^|_)currency(_code)?$/.test(snake(wire));
}

/** @param {Spec} spec */
export function isAmount({ wire, type }) {
  const inner = type.is === "optional" ? type.type : type;
  return inner.is === "integer" && AMOUNT.test(snake(wire));
}

/** @param {string} wire */
const snake = (wire) =>
  wire
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[-.]/g, "_");

/**
 * `USD 10.00` for 1000 and `usd`; empty where that is no currency. Digits are kept, however many.
 *
 * @param {Value | undefined} value
 * @param {string} currency
 */
export function amount(value, currency) {
  if (typeof value !== "bigint" || !/^[a-z]{3}$/i.test(currency)) return "";
  const code = currency.toUpperCase();
  if (!Intl.supportedValuesOf("currency").includes(code)) return "";
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  });
  const places = format.resolvedOptions().maximumFractionDigits ?? 2;
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = places > 0 ? `.${digits.slice(-places)}` : "";
  return `${code} ${value < 0n ? "-" : ""}${grouped}${rest}`;
}

/**
 * Keeps an element in step with an amount and its currency.
 *
 * @param {Context} context
 * @param {Holder} holder
 * @param {HTMLElement} element
 * @param {() => Value | undefined} get
 */
export function shownAmount(context, holder, element, get) {
  const redraw = () => {
    if (!element.isConnected && element.textContent) {
      context.amounts.delete(redraw);
    }
    const text = amount(get(), holder.currency());
    if (element.textContent !== text) element.textContent = text;
    element.hidden = text === "";
  };
  context.amounts.add(redraw);
  return redraw;
}

/** @type {Map<string, HTMLDataListElement>} */
const LISTS = new Map();

/**
 * The id of a list to choose codes from, made when the first field asks for it.
 *
 * @param {"currency" | "currency-lower" | "country"} what
 */
export function codes(what) {
  const id = `form-codes-${what}`;
  let list = LISTS.get(what);
  if (!list) {
    list = document.createElement("datalist");
    list.id = id;
    for (const [code, name] of what === "country"
      ? countries()
      : currencies()) {
      const option = document.createElement("option");
      option.value = what === "currency-lower" ? code.toLowerCase() : code;
      option.label = name;
      list.append(option);
    }
    LISTS.set(what, list);
  }
  if (!list.isConnected) document.body.append(list);
  return id;
}

/** @returns {[string, string][]} */
function currencies() {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => [
    code,
    names.of(code) ?? code,
  ]);
}

/** @returns {[string, string][]} */
function countries() {
  const names = new Intl.DisplayNames("en", {
    type: "region",
    fallback: "none",
  });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  // Names of groups and of codes kept for private use, which are no countries.
  const others = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
  return letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !others.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [/** @type {[string, string]} */ ([code, name])] : [];
    });
}
