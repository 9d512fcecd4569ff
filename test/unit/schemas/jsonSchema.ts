import * as v from "valibot";

/** The part of JSON Schema (draft 7) that our own schema uses. */
export interface JsonSchema {
  readonly type?: string | string[] | undefined;
  readonly description?: string | undefined;
  readonly properties?: Record<string, JsonSchema> | undefined;
  readonly patternProperties?: Record<string, JsonSchema> | undefined;
  readonly additionalProperties?: false | undefined;
  readonly required?: string[] | undefined;
  readonly items?: JsonSchema | undefined;
  readonly anyOf?: JsonSchema[] | undefined;
  readonly enum?: unknown[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Words for people, which no value is judged by. */
const words = { description: v.optional(v.string()), title: v.optional(v.string()), default: v.optional(v.unknown()), examples: v.optional(v.array(v.unknown())), enumDescriptions: v.optional(v.array(v.string())), $schema: v.optional(v.string()) };

/** Strict: a keyword that the test does not understand would go untested. */
export const jsonSchema: v.GenericSchema<unknown, JsonSchema> = v.strictObject({
  ...words,
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  properties: v.optional(v.record(v.string(), v.lazy(() => jsonSchema))),
  patternProperties: v.optional(v.record(v.string(), v.lazy(() => jsonSchema))),
  additionalProperties: v.optional(v.literal(false)),
  required: v.optional(v.array(v.string())),
  items: v.optional(v.lazy(() => jsonSchema)),
  anyOf: v.optional(v.array(v.lazy(() => jsonSchema))),
  enum: v.optional(v.array(v.unknown())),
  format: v.optional(v.string()),
  pattern: v.optional(v.string()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
});

/** A schema without the words for people. */
export function constraintsOf(schema: JsonSchema): object {
  const { properties, items, anyOf, ...rest } = schema;
  const own = Object.entries(rest).filter(([key, value]) => value !== undefined && !(key in words));
  return {
    ...Object.fromEntries(own),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, constraintsOf(one)])) }),
    ...(items === undefined ? {} : { items: constraintsOf(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(constraintsOf) }),
  };
}

const step = v.object({ type: v.string(), requirement: v.optional(v.unknown()), message: v.optional(v.unknown()) });
const list = v.optional(v.array(v.unknown()));
const anySchema = v.looseObject({ type: v.string(), pipe: list, options: list, wrapped: v.optional(v.unknown()), item: v.optional(v.unknown()), entries: v.optional(v.record(v.string(), v.looseObject({ type: v.string() }))) });

/** What a reader's schema accepts, as the JSON schema that says the same. Throws at a kind of schema that it does not know. */
export function schemaOf(reader: unknown): Readonly<Record<string, unknown>> {
  const one = v.parse(anySchema, reader);
  if (one.pipe !== undefined) {
    const [base, ...steps] = one.pipe;
    return steps.reduce<Readonly<Record<string, unknown>>>((limited, each) => ({ ...limited, ...limitOf(v.parse(step, each)) }), schemaOf(base));
  }
  switch (one.type) {
    case "string":
    case "number":
    case "boolean":
      return { type: one.type };
    case "picklist":
      return { enum: one.options };
    case "optional":
      return schemaOf(one.wrapped);
    case "nullable":
    case "nullish": {
      const given = schemaOf(one.wrapped);
      return { ...given, type: [given["type"], "null"] };
    }
    case "array":
      return { type: "array", items: schemaOf(one.item) };
    case "union":
      return { anyOf: (one.options ?? []).map(schemaOf) };
    case "object":
      return objectOf(one.entries ?? {});
    default:
      throw new Error(`no rule for ${one.type}`);
  }
}

function objectOf(entries: Readonly<Record<string, { readonly type: string }>>): Readonly<Record<string, unknown>> {
  const required = Object.entries(entries).filter(([, { type }]) => type !== "optional" && type !== "nullish").map(([key]) => key);
  const properties = Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, schemaOf(entry)]));
  return { type: "object", additionalProperties: false, ...(required.length > 0 ? { required } : {}), properties };
}

function limitOf({ type, requirement, message }: v.InferOutput<typeof step>): object {
  switch (type) {
    case "integer":
      return { type: "integer" };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "max_length":
      return { maxLength: requirement };
    case "non_empty":
      return { minLength: 1 };
    case "regex":
      return { pattern: requirement instanceof RegExp ? requirement.source : null };
    case "trim":
      return {};
    case "check":
      // JSON Schema knows days and has no word for time zones.
      return String(message).startsWith("a date") ? { format: "date" } : {};
    default:
      throw new Error(`no rule for ${type}`);
  }
}

/** What a schema says against a value, as an editor's YAML extension would; nothing where it fits. */
export function accepts(schema: JsonSchema, value: unknown, at = ""): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => accepts(one, value, at).length === 0) ? [] : [`${at}: no alternative fits`];
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${at}: not among the values`];
  const types = [schema.type ?? []].flat();
  if (!types.some((type) => isA(value, type))) return [`${at}: no ${types.join(" or ")}`];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => (schema.items === undefined ? [] : accepts(schema.items, item, `${at}/${index}`)));
  if (typeof value === "string") return schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value) ? [] : [`${at}: not as the pattern`];
  if (typeof value !== "object" || value === null) return [];
  const patterns = Object.entries(schema.patternProperties ?? {});
  const entries: [string, unknown][] = Object.entries(value);
  const wrong = entries.flatMap(([key, item]) => {
    const known = schema.properties?.[key] ?? patterns.find(([pattern]) => new RegExp(pattern, "u").test(key))?.[1];
    return known === undefined ? [`${at}/${key}: not known`] : accepts(known, item, `${at}/${key}`);
  });
  return [...wrong, ...(schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}: lacks ${key}`)];
}

function isA(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
