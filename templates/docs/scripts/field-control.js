/** Which control edits a value of a type? */

import { Branch } from "./field-branch.js";
import { Chips, knownItems } from "./field-chips.js";
import { Choice } from "./field-choice.js";
import { Combo } from "./field-combo.js";
import { FileControl } from "./field-file.js";
import { Json } from "./field-json.js";
import { ListControl } from "./field-list.js";
import { MapControl } from "./field-map.js";
import { ObjectControl } from "./field-object.js";
import { Text } from "./field-text.js";
import { Time } from "./field-time.js";
import { UnionControl } from "./field-union.js";
import { listedIn } from "./form-types.js";

/** @import { Constant, Type } from "./slice.js" */
/** @import { Context, Control, Holder, Spec } from "./form-model.js" */

/** More values than this are searched, not looked at. */
const FEW = 5;

/**
 * @param {Context} context
 * @param {Spec} spec
 * @param {Type} type without the values that the field has buttons for
 * @param {Holder} holder
 * @returns {Control}
 */
export function createControl(context, spec, type, holder) {
  const scalar = createScalar(context, spec, type, holder);
  return scalar ?? new Branch(context, spec, type, holder);
}

/**
 * What is inside a branch, or chosen in a union.
 *
 * @param {Context} context
 * @param {Spec} spec
 * @param {Type} type
 * @param {Holder} holder
 * @returns {Control}
 */
export function createInner(context, spec, type, holder) {
  switch (type.is) {
    case "list": {
      const listed = listedIn(context.slice, type.items);
      const known = knownItems(spec, type.items, listed);
      return known
        ? new Chips(context, spec, type, known, holder)
        : new ListControl(context, type, holder);
    }
    case "tuple":
      return new ListControl(context, type, holder);
    case "map":
      return new MapControl(context, type.values, holder);
    case "model":
      return new ObjectControl(context, type.id, holder);
    default:
      return (
        createScalar(context, spec, type, holder) ??
        new UnionControl(context, spec, type, holder)
      );
  }
}

/**
 * @param {Context} context
 * @param {Spec} spec
 * @param {Type} type
 * @param {Holder} holder
 * @returns {Control | undefined}
 */
function createScalar(context, spec, type, holder) {
  const listed = listedIn(context.slice, type);
  if (listed) return choice(spec, listed, holder);
  switch (type.is) {
    case "boolean":
      return new Choice(spec, { values: [true, false] }, holder);
    case "null":
      return new Choice(spec, { values: [null] }, holder);
    case "date":
    case "datetime":
    case "unix-time":
      return new Time(context, spec, type, holder);
    case "json":
      return new Json(spec, holder);
    case "file":
      return new FileControl(context, spec, holder);
    case "string":
    case "integer":
    case "number":
    case "decimal":
      return new Text(context, spec, type, holder);
    default:
      return undefined;
  }
}

/**
 * @param {Spec} spec
 * @param {{ values: Constant[]; open?: true }} listed
 * @param {Holder} holder
 */
function choice(spec, listed, holder) {
  // Null is a state of the field, not a choice.
  const values = listed.values.filter((one) => one !== null);
  const shown = values.length > 0 ? { ...listed, values } : listed;
  return values.length > FEW
    ? new Combo(spec, shown, holder)
    : new Choice(spec, shown, holder);
}
