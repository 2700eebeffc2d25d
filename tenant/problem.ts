const names: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Payload Too Large',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
};

/** A refusal, answered as `{ error, message, field?, detail? }`. */
export class ApiError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 416 | 429,
    message: string,
    readonly field?: string,
    readonly detail?: string,
  ) {
    super(message);
  }

  body(): { error: string; message: string; field?: string; detail?: string } {
    return {
      error: names[this.status] ?? 'Error',
      message: this.message,
      field: this.field,
      detail: this.detail,
    };
  }
}

/** 400 with the contract's message for a value that cannot be; `detail` says what would do. */
export function invalidValue(field: string, detail?: string): ApiError {
  return new ApiError(400, 'Invalid field value', field, detail);
}

const choices = {
  tickettype_id: '/api/TicketType',
  status_id: '/api/Status',
  priority_id: '/api/Priority',
} as const;

/** The fields for which the contract has words of its own where the tenant does not know an id. */
export type ChoiceField = keyof typeof choices;

export function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(choices, field);
}

/** 400 in the contract's words for an id that is none of the tenant's, saying where to find them. */
export function unknownChoice(field: ChoiceField): ApiError {
  return new ApiError(400, `${field} invalid`, field, `Ask ${choices[field]} for valid ids.`);
}

/** 400 in the contract's words for a ticket, a site or a person of no client. */
export function clientRequired(): ApiError {
  return new ApiError(400, 'client_id required', 'client_id', 'Ask /api/Client for ids.');
}

/** 404 in the contract's words, also for a ticket this agent may not see. */
export function ticketNotFound(field: 'id' | 'ticket_id' = 'id'): ApiError {
  return new ApiError(404, 'Ticket not found', field);
}
