import { describe, expect, it } from 'vitest';
import { ApiProblem, asProblem, problemFromAnswer } from './api-problem';
import { readAnswer } from './http';

const refusal = {
  type: 'about:blank',
  title: 'Unprocessable',
  status: 422,
  code: 'transition-refused',
  message: 'Resolution is required',
  errors: [{ code: 'resolution-required', message: 'Resolution is required', field: 'resolution' }],
};

describe('answers of the desk', () => {
  it('gives the body of a good answer', () => {
    expect(readAnswer<{ a: number }>(200, '{"a":1}', 0)).toEqual({ a: 1 });
  });

  it('keeps the code, the sentence and the lists of a refusal', () => {
    const problem = problemFromAnswer(422, JSON.stringify(refusal));
    expect(problem).toMatchObject({
      code: 'transition-refused',
      status: 422,
      errors: refusal.errors,
    });
    expect(problem.message).toBe('Resolution is required');
    expect(problem.warnings).toEqual([]);
  });

  it('tells how long to wait where the desk said so, in seconds', () => {
    const wait = (retryAfter: string | null) =>
      problemFromAnswer(503, JSON.stringify(refusal), retryAfter).retryAfterMs;
    expect([wait('12'), wait('0'), wait(null), wait('soon')]).toEqual([12_000, 0, null, null]);
  });

  it.each([
    [200, '<html>Wi-Fi sign-in</html>'],
    [200, ''],
    [502, '<html>Bad gateway</html>'],
    [500, '{"oops":true}'],
    [500, 'null'],
  ])('says so when something else answered in our place (%i %s)', (status, text) => {
    expect(() => readAnswer(status, text, 0)).toThrow(ApiProblem);
    expect(() => readAnswer(status, text, 0)).toThrow(/answered in its place/);
  });

  it('never shows the inner words of a programming error', () => {
    expect(asProblem(new TypeError('x is undefined')).message).not.toContain('undefined');
  });
});
