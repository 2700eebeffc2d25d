import { html } from 'hono/html';
import { pageHead } from '@/tenant/page-head';
import type { TenantSettings } from '@/tenant/env';
import type { PageContent } from '@/tenant/oauth/answer-page';
import { exampleOf } from './example';
import { refName, type JsonSchema } from './json-schema';
import type {
  DocumentedOperation,
  DocumentedParameter,
  DocumentedResponse,
  OpenApiDocument,
} from './openapi';
import { pageStyle } from './page-style';
import { refusalAdvice } from './refusals';
import { typeWords } from './type-words';

type Call = { method: string; path: string; operation: DocumentedOperation };
type Components = Record<string, JsonSchema>;

/** Longer tables begin folded. */
const FOLD_FROM = 12;

const anchor = (name: string) => name.replace(/\W+/g, '-').toLowerCase();
const objectAnchor = (name: string) => `object-${anchor(name)}`;

function typeOf(schema: JsonSchema): PageContent {
  const name = refName(schema);
  if (name !== null) return html`<a href="#${objectAnchor(name)}">${name}</a>`;
  if (schema.anyOf) {
    return html`${schema.anyOf.map((one, at) => html`${at === 0 ? '' : ' or '}${typeOf(one)}`)}`;
  }
  if (schema.type === 'array' && schema.items) return html`list of ${typeOf(schema.items)}`;
  const words = typeWords(schema);
  return (schema.enum?.length ?? 0) < FOLD_FROM
    ? html`${words}`
    : html`<details>
        <summary>one of ${schema.enum?.length}</summary>
        ${words}
      </details>`;
}

type Row = { name: string; remark?: string; schema: JsonSchema; description?: string };

function fieldTable(what: string, rows: Row[]): PageContent {
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, remark, schema, description }) =>
          html`<tr>
            <th scope="row">
              <code>${name}</code>${remark ? html`<span class="need">${remark}</span>` : ''}
            </th>
            <td>
              <div class="type">${typeOf(schema)}</div>
              ${description ?? ''}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  if (rows.length < FOLD_FROM) return table;
  return html`<details>
    <summary>${rows.length} ${what}</summary>
    ${table}
  </details>`;
}

type Remarks = { required?: string; optional?: string };

function fieldsOf({ properties = {}, required = [] }: JsonSchema, remarks: Remarks): Row[] {
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, schema, description: schema.description },
    remark: required.includes(name) ? remarks.required : remarks.optional,
  }));
}

function json(value: unknown): PageContent {
  return html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
}

function parameterTable(parameters: DocumentedParameter[]): PageContent {
  return html`<h4>Parameters</h4>
    ${fieldTable(
      'parameters',
      parameters.map(({ required, ...parameter }) => ({
        ...parameter,
        remark: required ? 'required' : undefined,
      })),
    )}`;
}

/** The object a body is made of, where it may also be a list of these. */
function sentObject(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.[1] ?? schema;
}

function bodyPart(operation: DocumentedOperation, components: Components): PageContent {
  const contents = Object.entries(operation.requestBody?.content ?? {});
  return html`${contents.map(([type, { schema = {}, example }]) => {
    const sent = sentObject(schema);
    const fields = fieldsOf(components[refName(sent) ?? ''] ?? sent, { required: 'required' });
    return html`<h4>
        Body, ${type}${schema.anyOf ? ': a list of 1 to 100 objects, or one alone' : ''}
      </h4>
      ${fieldTable('fields', fields)}
      ${
        example === undefined
          ? ''
          : html`<details>
              <summary>Example body</summary>
              ${json(example)}
            </details>`
      }`;
  })}`;
}

function answerPart(status: string, response: DocumentedResponse): PageContent {
  const [[type, media] = [undefined, undefined]] = Object.entries(response.content ?? {});
  const isJson = type === 'application/json' && media?.schema !== undefined;
  return html`<p>
      <strong>${status}</strong> ${response.description}${
        type === undefined ? '' : isJson ? html`: ${typeOf(media.schema ?? {})}` : html` (${type})`
      }
    </p>
    ${
      isJson
        ? html`<details>
            <summary>Example answer</summary>
            ${json(media.example)}
          </details>`
        : ''
    }`;
}

function scopeWords({ security }: DocumentedOperation): PageContent {
  if (security.length === 0) return html`No token needed`;
  const scopes = security.flatMap(({ oauth = [] }) => oauth);
  if (scopes.length === 0) return html`Any token`;
  return html`Scope
  ${scopes.map((scope, at) => html`${at === 0 ? '' : ' or '}<code>${scope}</code>`)}`;
}

function operationCard({ method, path, operation }: Call, components: Components): PageContent {
  const responses = Object.entries(operation.responses);
  const refusals = responses.filter(([status]) => Number(status) >= 400);
  return html`<section class="card" aria-labelledby="${operation.operationId}">
    <h3 id="${operation.operationId}">${operation.summary}</h3>
    <p class="call">
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code>
      <span class="soft">${scopeWords(operation)}</span>
    </p>
    ${operation.description ? html`<p>${operation.description}</p>` : ''}
    ${operation.parameters ? parameterTable(operation.parameters) : ''}
    ${operation.requestBody ? bodyPart(operation, components) : ''}
    <h4>Answer</h4>
    ${responses
      .filter(([status]) => Number(status) < 400)
      .map(([status, response]) => answerPart(status, response))}
    ${
      refusals.length === 0
        ? ''
        : html`<h4>Errors</h4>
            <table class="codes">
              <tbody>
                ${refusals.map(
                  ([status, { description }]) =>
                    html`<tr>
                      <th scope="row">${status}</th>
                      <td>${description}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
    }
  </section>`;
}

function objectCard(name: string, schema: JsonSchema, components: Components): PageContent {
  const fields = fieldsOf(schema, { optional: 'not always' });
  return html`<section class="card" aria-labelledby="${objectAnchor(name)}">
    <h3 id="${objectAnchor(name)}">${name}</h3>
    ${fields.length === 0 ? html`<p>No fields.</p>` : fieldTable('fields', fields)}
    <details>
      <summary>Example</summary>
      ${json(exampleOf(schema, components))}
    </details>
  </section>`;
}

function tokenPart(publicUrl: string): PageContent {
  return html`<h2 id="token">Get a token</h2>
    <p>
      Every call under <code>/api</code>, but for its health and where to sign in, carries
      <code>Authorization: Bearer</code> and a token. A program gets one with its id and secret,
      which the tenant keeps in <code>tenant/credentials.json</code> of its data folder, readable by
      its owner only:
    </p>
    <pre tabindex="0"><code>curl ${publicUrl}/auth/token \\
  -d grant_type=client_credentials \\
  -d client_id="$CLIENT_ID" \\
  -d client_secret="$CLIENT_SECRET" \\
  -d scope=all</code></pre>
    <p>
      The answer’s <code>access_token</code> is good for <code>expires_in</code> seconds. With it in
      <code>TOKEN</code>:
    </p>
    <pre
      tabindex="0"
    ><code>curl -H "Authorization: Bearer $TOKEN" '${publicUrl}/api/Tickets?open_only=true&amp;page_size=5'</code></pre>
    <p>
      Agents sign in through a browser: the authorization code grant with PKCE, from
      <a href="#getAuthAuthorize">/auth/authorize</a>.
    </p>`;
}

const errorsPart = html`<h2 id="errors">Errors</h2>
  <p>
    A refusal is <a href="#${objectAnchor('Error')}">{ error, message, field?, detail? }</a>, in
    words worth showing; the token endpoint answers
    <a href="#${objectAnchor('OAuthError')}">{ error, error_description }</a>.
  </p>
  <table class="codes">
    <thead>
      <tr>
        <th scope="col">Code</th>
        <th scope="col">What to do</th>
      </tr>
    </thead>
    <tbody>
      ${refusalAdvice.map(
        ([status, advice]) =>
          html`<tr>
            <th scope="row">${status}</th>
            <td>${advice}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

function contents(chapters: { name: string; calls: Call[] }[]): PageContent {
  return html`<nav aria-label="Contents">
    <ul>
      <li><a href="#token">Get a token</a></li>
      <li><a href="#errors">Errors</a></li>
      ${chapters.map(
        ({ name, calls }) =>
          html`<li>
            <a href="#${anchor(name)}">${name}</a>
            <ul>
              ${calls.map(
                ({ operation }) =>
                  html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
              )}
            </ul>
          </li>`,
      )}
      <li><a href="#objects">Objects</a></li>
    </ul>
  </nav>`;
}

/** The documentation as a page: every call and every object of the document, no script. */
export function docsPage(
  document: OpenApiDocument,
  { publicUrl, dialect }: Pick<TenantSettings, 'publicUrl' | 'dialect'>,
): PageContent {
  const { schemas } = document.components;
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Call => ({ method, path, operation })),
  );
  const sent = new Set(
    calls.flatMap(({ operation }) =>
      Object.values(operation.requestBody?.content ?? {}).map(({ schema = {} }) =>
        refName(sentObject(schema)),
      ),
    ),
  );
  const answered = Object.entries(schemas).filter(([name]) => !sent.has(name));
  const chapters = document.tags.map(({ name, description }) => ({
    ...{ name, description },
    calls: calls.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return html`<!doctype html>
    <html lang="en">
      ${pageHead('API · Embedded tenant', pageStyle)}
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <div class="frame">
          <header>
            <p class="soft">Embedded tenant</p>
            <h1>The API, in the ${dialect} dialect</h1>
            <p>${document.info.description}</p>
            <p><a href="/openapi.json">The same as an OpenAPI 3.1 document</a></p>
          </header>
          ${contents(chapters)}
          <main id="main">
            ${tokenPart(publicUrl)} ${errorsPart}
            ${chapters.map(
              ({ name, description, calls: own }) =>
                html`<h2 id="${anchor(name)}">${name}</h2>
                  <p>${description}</p>
                  ${own.map((call) => operationCard(call, schemas))}`,
            )}
            <h2 id="objects">Objects</h2>
            <p>What answers are made of.</p>
            ${answered.map(([name, schema]) => objectCard(name, schema, schemas))}
          </main>
        </div>
      </body>
    </html>`;
}
