import { refName, type JsonSchema } from './json-schema';

const texts: Record<string, string> = {
  'date-time': '2024-02-15T09:23:00Z',
  date: '2024-02-15',
  uuid: '6f1e3a52-8c0d-4b7e-9a35-2d4c1b0f9e88',
  binary: '(bytes)',
};

/** A value the schema allows, for a reader to see: required fields only, null where nothing better is known. */
export function exampleOf(schema: JsonSchema, components: Record<string, JsonSchema>): unknown {
  const name = refName(schema);
  if (name !== null) return exampleOf(components[name] ?? {}, components);
  const { type, examples, anyOf = [], properties = {}, required = [], items = {} } = schema;
  if (examples !== undefined) return examples[0];
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(type) && type.includes('null')) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (anyOf[0] !== undefined) return exampleOf(anyOf[0], components);
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([field]) => required.includes(field))
          .map(([field, own]) => [field, exampleOf(own, components)]),
      );
    case 'array':
      return [exampleOf(items, components)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, Math.min(1, schema.maximum ?? 1));
    case 'boolean':
      return false;
    default:
      return texts[schema.format ?? ''] ?? 'text';
  }
}
