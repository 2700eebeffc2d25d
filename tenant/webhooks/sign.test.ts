import { expect, it } from 'vitest';
import { signBody } from './sign';

const body = '{"id":"7","webhook_name":"Größe"}';

it('signs a delivery so that any other program computes the same', () => {
  // printf '%s' "1772618400.$body" | openssl dgst -sha256 -hmac 'sixteen-letters!'
  expect(signBody('sixteen-letters!', 1_772_618_400, body)).toBe(
    'sha256=9e41c4ea19717228ba64a4408625cac04f0abce6344481acb01ca456b7c62f4a',
  );
});

it('gives another signature for another key, moment or body', () => {
  const signed = signBody('sixteen-letters!', 1_772_618_400, body);
  expect(signBody('sixteen-letters?', 1_772_618_400, body)).not.toBe(signed);
  expect(signBody('sixteen-letters!', 1_772_618_401, body)).not.toBe(signed);
  expect(signBody('sixteen-letters!', 1_772_618_400, `${body} `)).not.toBe(signed);
});
