/** Where an API is whose document leaves parts of its address to the caller. Others do without. */

import { ArgumentError } from "./errors.js";
import type { Api } from "./operation.js";

/** None of the variables can turn the host into another. */
export function withVariables(
  { baseUrl, variables = {} }: Api,
  options: object,
): string {
  return baseUrl.replace(/\{([^{}]+)\}/g, (whole, name: string, at: number) => {
    const { option, value } = variables[name] ?? {};
    if (option === undefined) return whole;
    const said = String((options as Record<string, unknown>)[option] ?? value);
    if (/[?#@\\\s]/.test(said) || (at > 0 && said.includes("/"))) {
      throw new ArgumentError(`The option ${option} cannot be in a URL`);
    }
    return said;
  });
}
