import { z } from 'zod';

const media = z.record(
  z.string(),
  z.looseObject({ schema: z.unknown().optional(), example: z.unknown().optional() }),
);

const operation = z.looseObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content: media }).optional(),
  responses: z.record(
    z.string().regex(/^\d{3}$/),
    z.looseObject({ description: z.string().min(1), content: media.optional() }),
  ),
});

/** What OpenAPI 3.1 asks of a document, as far as the tenant's has it. */
export const openApi = z.looseObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  tags: z.array(z.looseObject({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), operation),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});

export type OpenApi = z.output<typeof openApi>;
export type OpenApiOperation = z.output<typeof operation>;

/** The operations of a document, by method and path as in "GET /api/Tickets/{id}". */
export function operationsOf({ paths }: OpenApi): Map<string, OpenApiOperation> {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, own]) => [`${method.toUpperCase()} ${path}`, own]),
    ),
  );
}

/** Judges values by a schema of the document, its references resolved. */
export function validatorOf({ components }: OpenApi, schema: unknown): z.ZodType {
  const whole = JSON.stringify({ allOf: [schema], $defs: components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
}
