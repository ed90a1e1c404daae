// A document without the members that this version does not know. They are ignored anyway (package-format.md § 8), and as many as a
// sender likes would be carried from the reader's thread to the home.
import { z } from "zod";

type Schema = z.core.$ZodType;

const nested = new WeakMap<Schema, boolean>();
/** Whether a value of this form can be an object, or hold one. */
function holdsObjects(schema: Schema): boolean {
  let known = nested.get(schema);
  if (known === undefined) {
    known =
      schema instanceof z.ZodObject ||
      (schema instanceof z.ZodArray && holdsObjects(schema.element)) ||
      ((schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) && holdsObjects(schema.def.innerType)) ||
      (schema instanceof z.ZodTuple && schema.def.items.some(holdsObjects)) ||
      (schema instanceof z.ZodUnion && schema.options.some(holdsObjects));
    nested.set(schema, known);
  }
  return known;
}

const flat = new WeakMap<z.ZodUnion, ReadonlySet<string> | null>();
/** Whether nothing unknown can be in a value that is one of several small objects without objects in them: by far the most are. */
function isPlain(schema: z.ZodUnion, value: unknown): boolean {
  let names = flat.get(schema);
  if (names === undefined) {
    const objects = schema.options.filter((o) => holdsObjects(o));
    const shapes = objects.flatMap((o) => (o instanceof z.ZodObject ? [o.shape as Record<string, Schema>] : []));
    const isFlat = shapes.length === objects.length && !shapes.some((s) => Object.values(s).some(holdsObjects));
    names = isFlat ? new Set(shapes.flatMap((s) => Object.keys(s))) : null;
    flat.set(schema, names);
  }
  if (names === null) return false;
  return typeof value !== "object" || Array.isArray(value) || Object.keys(value ?? {}).every((k) => names.has(k));
}

/**
 * `value`, which `schema` has accepted, without unknown members. Objects and lists are the given ones, changed in place: a copy
 * would cost what this saves. Only what stands under a choice of forms is copied.
 */
export function knownMembers(schema: Schema, value: unknown): unknown {
  if (value === null || value === undefined || !holdsObjects(schema)) return value;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return knownMembers(schema.def.innerType, value);
  if (schema instanceof z.ZodArray) {
    const list = value as unknown[];
    for (const [i, v] of list.entries()) list[i] = knownMembers(schema.element, v);
    return list;
  }
  if (schema instanceof z.ZodUnion && isPlain(schema, value)) return value;
  if (!(schema instanceof z.ZodObject)) return z.core.parse(schema, value);
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const form = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (!form) Reflect.deleteProperty(members, key);
    else if (holdsObjects(form)) members[key] = knownMembers(form, members[key]);
  }
  return members;
}
