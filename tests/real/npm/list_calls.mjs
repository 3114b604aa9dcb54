// Prints the calls of the official package as JSON: name, method and path of each. No request is
// made: every method is called with `{}` for each of its parameters, and what it would send is kept.

import Stripe from "stripe";

const calls = [];
const seen = new Set();
let sent;

Stripe.StripeResource.prototype._makeRequest = (method, path) => {
  sent = { method, path: path.replaceAll(encodeURIComponent("{}"), "{}") };
};

function list(resource, names) {
  if (seen.has(resource)) return;
  seen.add(resource);
  const isResource = resource instanceof Stripe.StripeResource;
  const methods = isResource ? Object.getPrototypeOf(resource) : {};
  for (const name of Object.getOwnPropertyNames(methods)) {
    if (name !== "constructor") tried(resource, [...names, name]);
  }
  for (const [name, inner] of Object.entries(resource)) {
    if (isPublic(name, inner)) list(inner, [...names, name]);
  }
}

function isPublic(name, value) {
  return typeof value === "object" && value !== null && !name.startsWith("_");
}

/** Some send nothing, or not before they have looked at what they are given. */
function tried(resource, names) {
  const make = resource[names.at(-1)];
  sent = undefined;
  try {
    make.apply(resource, Array(make.length).fill("{}"));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  if (sent) calls.push({ name: names.join("."), ...sent });
}

list(new Stripe("none"), []);
console.log(JSON.stringify(calls));
