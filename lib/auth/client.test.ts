import { expect, test } from 'vitest';
import { readRefusal } from './client';

test.each([
  ['wrong_pair', { refusal: 'wrong_pair', waitSeconds: null }],
  ['rate_limited:840', { refusal: 'rate_limited', waitSeconds: 840 }],
  ['rate_limited:soon', { refusal: 'rate_limited', waitSeconds: null }],
  ['deactivated', { refusal: 'deactivated', waitSeconds: null }],
  ['CredentialsSignin', { refusal: 'failed', waitSeconds: null }],
  ['<b>call this number</b>', { refusal: 'failed', waitSeconds: null }],
  [null, { refusal: 'failed', waitSeconds: null }],
])('the refusal %s is read as %j', (word, refused) => expect(readRefusal(word)).toEqual(refused));
