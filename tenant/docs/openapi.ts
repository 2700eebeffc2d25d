import type { TenantSettings } from '@/tenant/env';
import { ApiError } from '@/tenant/problem';
import { exampleOf } from './example';
import { componentsOf, fieldsOf, ref, type JsonSchema } from './json-schema';
import { chapters, type Answer, type Operation } from './operation';
import { operations } from './operations';
import { refusalsOf, type RefusalStatus } from './refusals';
import { documentSchemas } from './schemas';

export const scopes = {
  all: 'Everything the application or the agent may do',
  'all:standard': 'The same',
  admin: 'Webhooks',
  'read:tickets': 'Read tickets, logs, files and lists',
  'edit:tickets': 'Write tickets, logs and files; hand in mail',
  'read:customers': 'Read clients, sites, people, contracts and lists',
  'edit:customers': 'Write clients, sites and people',
  openid: 'An identity token',
  profile: 'The agent’s name in it',
  email: 'The agent’s mail address in it',
  offline_access: 'A refresh token',
} as const;

type Media = { schema?: JsonSchema; example?: unknown };
type Content = Record<string, Media>;

export type DocumentedParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};
export type DocumentedResponse = { description: string; content?: Content };
export type DocumentedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, readonly string[]>[];
  parameters?: DocumentedParameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, DocumentedResponse>;
};

export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  security: Record<string, readonly string[]>[];
  paths: Record<string, Partial<Record<Operation['method'], DocumentedOperation>>>;
  webhooks: Record<string, unknown>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
};

type Components = Record<string, JsonSchema>;

function pathParameters(path: string): DocumentedParameter[] {
  const isText = /^\/api\/(Webhook|Priority)\//.test(path);
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: isText ? { type: 'string' } : { type: 'integer', minimum: 1 },
  }));
}

function parametersOf({ path, query }: Operation): DocumentedParameter[] {
  const fields = query === undefined ? {} : fieldsOf(query);
  const asked = Object.entries(fields).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query' as const, description, schema },
    required: description?.startsWith('Required') === true,
  }));
  return [...pathParameters(path), ...asked];
}

function securityOf({ scopes: anyOf }: Operation): DocumentedOperation['security'] {
  if (anyOf === undefined) return [];
  const sufficient = anyOf.length === 0 ? [[]] : anyOf.map((scope) => [scope]);
  return [...sufficient.map((oauth) => ({ oauth })), { bearer: [] }];
}

function responseOf(answer: Answer, components: Components): DocumentedResponse {
  const { says: description, type, schema } = answer;
  if (type === undefined) return { description };
  const example = schema && exampleOf(schema, components);
  return { description, content: { [type]: { schema, example } } };
}

function refusalOf(
  operation: Operation,
  status: RefusalStatus,
  messages: string[],
): DocumentedResponse {
  const description = messages.join(' · ');
  const [message = ''] = messages;
  if (operation.refusesAs === 'page' && status !== 413) {
    return { description, content: { 'text/html': {} } };
  }
  const isOAuth = operation.refusesAs === 'oauth' && status !== 413;
  const example = isOAuth
    ? { error: status === 401 ? 'invalid_client' : 'invalid_request', error_description: message }
    : { ...new ApiError(status, message).body() };
  const schema = ref(isOAuth ? 'OAuthError' : 'Error');
  return { description, content: { 'application/json': { schema, example } } };
}

function operationId({ method, path }: Operation): string {
  const words = path.split(/[^A-Za-z]+/).filter(Boolean);
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function documented(operation: Operation, components: Components): DocumentedOperation {
  const parameters = parametersOf(operation);
  const bodies = operation.bodies ?? [];
  return {
    operationId: operationId(operation),
    tags: [operation.chapter],
    summary: operation.summary,
    description: operation.description,
    security: securityOf(operation),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(bodies.length > 0
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              bodies.map(({ type, schema, example }) => [type, { schema, example }]),
            ),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        operation.answers.map((answer) => [answer.status, responseOf(answer, components)]),
      ),
      ...Object.fromEntries(
        refusalsOf(operation).map(({ status, messages }) => [
          status,
          refusalOf(operation, status, messages),
        ]),
      ),
    },
  };
}

const description = (dialect: TenantSettings['dialect']) =>
  `The embedded tenant of Halyard, which speaks HaloPSA’s protocol. This one speaks the ${dialect} ` +
  `dialect: answers are written in it, and what clashes between the two is read in it; everything ` +
  `else is read in either spelling. Paths may be written in any case. Text is UTF-8, instants are ISO ` +
  `8601 UTC. Numbers may also be sent as text, and fields that are not known are passed over.`;

/** The tenant's OpenAPI 3.1 document, made of the schemas that parse and of those the writers keep to. */
export function openApiDocument({
  publicUrl,
  dialect,
}: Pick<TenantSettings, 'publicUrl' | 'dialect'>): OpenApiDocument {
  const schemas = componentsOf(documentSchemas(dialect));
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: documented(operation, schemas) };
  }
  const addresses = { tokenUrl: `${publicUrl}/auth/token`, scopes };
  return {
    openapi: '3.1.0',
    info: {
      title: `Embedded tenant (${dialect} dialect)`,
      version: '1',
      description: description(dialect),
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(chapters).map(([name, about]) => ({ name, description: about })),
    security: [{ bearer: [] }],
    paths,
    webhooks: {
      event: {
        post: {
          summary: 'What a webhook’s address is sent',
          description: 'Tried again for a while where the answer is not 2xx.',
          requestBody: { content: { 'application/json': { schema: ref('WebhookBody') } } },
          responses: { '2XX': { description: 'Taken' } },
        },
      },
    },
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        oauth: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: `${publicUrl}/auth/authorize`,
              refreshUrl: addresses.tokenUrl,
              ...addresses,
            },
            clientCredentials: addresses,
          },
        },
      },
    },
  };
}
