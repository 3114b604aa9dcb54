/** Where a secret is written: a header, the query, a cookie. The table of an API imports those that it needs. */

import type { Placement } from "./operation.js";
import { percent, percentToken } from "./text.js";

export const asBearer: Placement = ({ headers }, secret) => {
  headers["authorization"] = `Bearer ${secret}`;
};

/** The user name and the password with a colon between, or a user name alone. */
export const asBasic: Placement = ({ headers, secrets }, secret) => {
  const pair = secret.includes(":") ? secret : `${secret}:`;
  const encoded = btoa(String.fromCharCode(...new TextEncoder().encode(pair)));
  secrets.push(encoded);
  headers["authorization"] = `Basic ${encoded}`;
};

export const asHeader: Placement = ({ headers }, secret, parameter) => {
  headers[parameter.toLowerCase()] = secret;
};

export const asQuery: Placement = ({ query }, secret, parameter) => {
  query.push(`${percent(parameter)}=${percent(secret)}`);
};

export const asCookie: Placement = ({ cookies }, secret, parameter) => {
  cookies.push(`${percentToken(parameter)}=${percent(secret)}`);
};
