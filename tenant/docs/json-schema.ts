import { z } from 'zod';

type Given = z.core.JSONSchema.JSONSchema;

/** The part of JSON Schema (draft 2020-12) that the document uses. */
export type JsonSchema = Pick<
  Given,
  | '$ref'
  | 'description'
  | 'required'
  | 'const'
  | 'enum'
  | 'format'
  | 'pattern'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minimum'
  | 'maximum'
  | 'examples'
> & {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
};

const COMPONENTS = '#/components/schemas/';

/** A reference to a schema of the document by its name. */
export function ref(name: string): JsonSchema {
  return { $ref: `${COMPONENTS}${name}` };
}

/** The name a reference names; null where the schema is none. */
export function refName({ $ref }: JsonSchema): string | null {
  return $ref === undefined ? null : $ref.replace(COMPONENTS, '');
}

/** `anyOf` a simple type and null, said in one. */
function withNull(options: JsonSchema[]): JsonSchema {
  const [first, second] = options;
  if (options.length !== 2 || second?.type !== 'null' || typeof first?.type !== 'string') {
    return { anyOf: options };
  }
  const { type, enum: values, const: value, ...rest } = first;
  const allowed = value === undefined ? values : [value];
  return { ...rest, type: [type, 'null'], ...(allowed ? { enum: [...allowed, null] } : {}) };
}

/** A bound that zod adds by itself says nothing. */
function bound(value: number | undefined): number | undefined {
  return Math.abs(value ?? 0) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

/**
 * Keeps what a reader needs. Where a field's own `meta` names a type, that is how to send it: the other
 * spellings it is read in are left out, as are patterns that a format tells already.
 */
function tidy(schema: Given | boolean): JsonSchema {
  if (typeof schema === 'boolean') return {};
  const { type, description, examples, properties, items, anyOf, pattern, format } = schema;
  if (anyOf && type === undefined) {
    const either = withNull(anyOf.map(tidy));
    return {
      ...either,
      description: description ?? either.description,
      examples: examples ?? either.examples,
    };
  }
  const isText = type === undefined || type === 'string';
  return {
    $ref: schema.$ref,
    type,
    description,
    properties:
      properties &&
      Object.fromEntries(Object.entries(properties).map(([name, own]) => [name, tidy(own)])),
    required: schema.required,
    additionalProperties: schema.additionalProperties === false ? false : undefined,
    items: items === undefined || Array.isArray(items) ? undefined : tidy(items),
    const: schema.const,
    enum: schema.enum,
    format,
    pattern: isText && format === undefined ? pattern : undefined,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    minimum: bound(schema.minimum),
    maximum: bound(schema.maximum),
    examples,
  };
}

const options = { io: 'input', unrepresentable: 'any' } as const;

/** The fields of an object as a caller sends them, by name. */
export function fieldsOf(schema: z.ZodObject): Record<string, JsonSchema> {
  return tidy(z.toJSONSchema(schema, options)).properties ?? {};
}

/** Schemas as the document's components: one that is in another is referred to by its name. */
export function componentsOf(named: Record<string, z.ZodType>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: (id) => `${COMPONENTS}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, tidy(schema)]));
}
