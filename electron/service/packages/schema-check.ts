// Whether a document has the form of its schema, told by the first thing that is wrong (package-format.md § 8). The validator itself
// reports everything at once: a list of a million wrong values would cost minutes and gigabytes. So lists are looked at in pieces.
import { z } from "zod";

type Schema = z.core.$ZodType;
export type FormIssue = z.core.$ZodIssue;

/** Elements given to the validator together: the most that can be wrong at once. */
const PIECE = 256;

const under = (key: PropertyKey, issue: FormIssue | null): FormIssue | null =>
  issue && { ...issue, path: [key, ...issue.path] };

const firstOf = (schema: Schema, value: unknown): FormIssue | null => {
  const parsed = z.core.safeParse(schema, value);
  return parsed.success ? null : (parsed.error.issues[0] ?? null);
};

const listed = new WeakMap<Schema, boolean>();
/** Whether a value of this form can hold a list without a fixed length. */
function holdsLists(schema: Schema): boolean {
  let known = listed.get(schema);
  if (known === undefined) {
    known =
      schema instanceof z.ZodArray ||
      (schema instanceof z.ZodObject && Object.values(schema.shape).some(holdsLists)) ||
      ((schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) && holdsLists(schema.def.innerType)) ||
      (schema instanceof z.ZodUnion && schema.options.some(holdsLists));
    listed.set(schema, known);
  }
  return known;
}

const shallow = new WeakMap<Schema, Schema>();
/** The schema with everything left open that is looked at by itself: lists keep their lengths, objects their plain members. */
function shallowOf(schema: z.ZodArray | z.ZodObject): Schema {
  const known = shallow.get(schema);
  if (known) return known;
  const made =
    schema instanceof z.ZodArray
      ? z.core.clone(schema, { ...schema.def, element: z.unknown() })
      : z.core.clone(schema, {
          ...schema.def,
          checks: [],
          shape: Object.fromEntries(
            Object.entries(schema.shape).map(([key, s]) => [key, holdsLists(s) ? z.unknown().optional() : s]),
          ),
        });
  shallow.set(schema, made);
  return made;
}

function issueOfList(schema: z.ZodArray, value: unknown): FormIssue | null {
  const outer = firstOf(shallowOf(schema), value);
  if (outer || !Array.isArray(value)) return outer;
  const { element } = schema;
  if (holdsLists(element)) {
    for (const [i, v] of value.entries()) {
      const issue = firstIssue(element, v);
      if (issue) return under(i, issue);
    }
    return null;
  }
  const piece = z.array(element);
  for (let start = 0; start < value.length; start += PIECE) {
    const issue = firstOf(piece, value.slice(start, start + PIECE));
    if (issue) return { ...issue, path: [start + Number(issue.path[0] ?? 0), ...issue.path.slice(1)] };
  }
  return null;
}

function issueOfObject(schema: z.ZodObject, value: unknown): FormIssue | null {
  const outer = firstOf(shallowOf(schema), value);
  if (outer) return outer;
  const members = value as Readonly<Record<string, unknown>>;
  for (const [key, s] of Object.entries(schema.shape)) {
    if (!holdsLists(s)) continue;
    const issue = firstIssue(s, Object.hasOwn(members, key) ? members[key] : undefined);
    if (issue) return under(key, issue);
  }
  // Rules across members may be asked once every member has its form; then they alone can fail.
  return schema.def.checks && schema.def.checks.length > 0 ? firstOf(schema, value) : null;
}

function issueOfUnion(schema: z.ZodUnion, value: unknown): FormIssue | null {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const found =
      typeof value === "object" && value !== null && Object.hasOwn(value, discriminator)
        ? (value as Readonly<Record<string, unknown>>)[discriminator]
        : undefined;
    const option = schema.options.find(
      (o) => o instanceof z.ZodObject && o.shape[discriminator] && !firstOf(o.shape[discriminator], found),
    );
    // Without a variant the validator stops at the discriminator.
    return option ? firstIssue(option, value) : firstOf(schema, value);
  }
  const issues = schema.options.map((o) => firstIssue(o, value));
  return issues.includes(null) ? null : (issues.find((i) => i !== null && i.path.length > 0) ?? issues[0] ?? null);
}

/** The first thing that `schema` objects to in `value`, or null; the same verdict as `schema.safeParse`, in bounded memory. */
export function firstIssue(schema: Schema, value: unknown): FormIssue | null {
  if (!holdsLists(schema)) return firstOf(schema, value);
  if (schema instanceof z.ZodArray) return issueOfList(schema, value);
  if (schema instanceof z.ZodObject) return issueOfObject(schema, value);
  if (schema instanceof z.ZodNullable) return value === null ? null : firstIssue(schema.def.innerType, value);
  if (schema instanceof z.ZodOptional) return value === undefined ? null : firstIssue(schema.def.innerType, value);
  if (schema instanceof z.ZodUnion) return issueOfUnion(schema, value);
  return firstOf(schema, value);
}
