import { describe, expect, it } from 'vitest';
import { localProblem, problemFromAnswer } from './api-problem';
import { freshKey, submitKeys } from './submit-key';

describe('one submit, one write', () => {
  it('makes keys of the usual form', () => {
    expect(freshKey()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(freshKey()).not.toBe(freshKey());
  });

  it('keeps the key when it is not known whether the desk took the change', () => {
    const keys = submitKeys();
    const first = keys.keyFor('resolve');
    keys.settle(localProblem('timed-out'));
    expect(keys.keyFor('resolve')).toBe(first);
    keys.settle(problemFromAnswer(502, '{"code":"halo-unreachable","message":"down"}'));
    expect(keys.keyFor('resolve')).toBe(first);
  });

  it('takes a new key once the change is done, refused or another one', () => {
    const keys = submitKeys();
    const first = keys.keyFor('resolve');
    expect(keys.keyFor('close')).not.toBe(first);
    const second = keys.keyFor('close');
    keys.settle(problemFromAnswer(422, '{"code":"transition-refused","message":"no"}'));
    const third = keys.keyFor('close');
    expect(third).not.toBe(second);
    keys.settle(null);
    expect(keys.keyFor('close')).not.toBe(third);
  });
});
