import { expect, test } from 'vitest'
import { SECRET_NAME, scrub } from './scrub.ts'

const isSecret = (name: string, value: unknown) => SECRET_NAME.test(`${name}=${typeof value}`)
const inAddress = (name: string) => scrub(`https://s.example/?a=1&${name}=v4lue&x=1`)
const isCut = (name: string) => !inAddress(name).includes('v4lue')

/** Names as logs of real sites have them. */
test.each([
  ...['token', 'access_token', 'id_token_hint', 'authenticity_token', 'X-Amz-Security-Token'],
  ...['api-key', 'apiKey', 'api.key', 'x-api-key', 'access_key', 'access-key', 'AWSAccessKeyId'],
  ...['auth_key', 'authcode', 'auth-code', 'access_code', 'api_code'],
  ...['auth', 'x_auth', 'X-Amz-Credential', 'bearer', 'bearer_id'],
  ...['passwd', 'new-password', 'pw', 'user_pw', 'new-pwd', 'otp', 'login_otp'],
  ...['sig', 'url-sig', 'signature', 'X-Amz-Signature', 'X-Goog-Signature', 'oauth_signature'],
  ...['client_secret', 'jwt', 'user[password]', 'login[api-key]'],
  ...['authorization', 'Proxy-Authorization', 'csrf', '_csrf', 'csrfmiddleware', 'x-xsrf'],
  ...['private_key', 'privateKey', 'ssh.private-key', 'private_code'],
  ...['totp', 'mfa_totp', 'pin', 'card_pin', 'cvv', 'card-cvc', 'cvc2', 'cvv2'],
  ...['iban', 'payer_iban', 'cookie', 'set-cookie', 'document.cookie'],
])('%s is a secret, in an address and of a property', (name) => {
  expect(isCut(name)).toBe(true)
  expect(isSecret(name, 'v4lue')).toBe(true)
})

/** Words of everyday properties, which in an address are mostly secrets. */
test.each([
  ...['key', 'code', 'pass', 'session', 'ticket', 'hash'],
  ...[
    'user[pw]',
    'user[pin]',
    'sid',
    'session-id',
    'sessionid',
    'JSESSIONID',
    'connect.sid',
    'PHPSESSID',
  ],
])('%s is a secret in an address only', (name) => {
  expect(isCut(name)).toBe(true)
  expect(isSecret(name, 'v4lue')).toBe(false)
})

test.each([
  ...['author', 'author_id', 'authority', 'authentic', 'auth_type', 'auth_method', 'authors'],
  ...['design', 'sign', 'signal', 'signup', 'assign', 'insight', 'significant', 'sigma'],
  ...['ticket_type', 'tickets', 'ticket_id', 'ticketing', 'tokyo', 'keyword', 'monkey', 'sort_key'],
  ...['pass_type', 'passenger', 'passport', 'compass', 'bypass', 'boarding_pass', 'secretary'],
  ...['promo_code', 'country_code', 'zip_code', 'postcode', 'barcode', 'product_code', 'codec'],
  ...['hashtag', 'pin_code', 'option', 'opt', 'adopt', 'pwa', 'obsession', 'sessions', 'inside'],
  ...['session_count', 'accessory', 'access', 'capital', 'login', 'uid', 'id', 'q', 'state'],
  ...['pinned', 'opinion', 'shipping', 'spin', 'pin_board', 'cookies_accepted', 'cookie_banner'],
  ...[
    'cookies',
    'private',
    'private_label',
    'privacy',
    'caliban',
    'ibanez',
    'authorized',
    'laptop',
  ],
])('%s is none', (name) => {
  expect(isCut(name)).toBe(false)
  expect(isSecret(name, 'v4lue')).toBe(false)
})

test.each([
  ...['pin', 'card_pin', 'cvv', 'cvc2', 'iban', 'otp', 'totp', 'cookie', 'pw', 'auth'],
  ...['token', 'csrf', 'csrf_token', 'authorization', 'access_code'],
  ...['private_key', 'secret_pin'],
])('a number is a secret, too, where the name ends as %s does', (name) => {
  expect(isSecret(name, 1234)).toBe(true)
  expect(isSecret(name.toUpperCase(), 0)).toBe(true)
})

test.each([
  ...['tokens_used', 'token_count', 'password_length', 'signature_width', 'pinned', 'spin'],
  ...['opinion', 'shipping', 'cookies_accepted', 'price'],
])('the number %s is none', (name) => {
  expect(isSecret(name, 1234)).toBe(false)
})

test.each([true, false, null, undefined, {}, []])('%s is no secret, whatever its name', (value) => {
  expect(isSecret('pin', value)).toBe(false)
})

test.each([
  ['every sign', '/?%61%70%69%2d%6b%65%79=v4lue', '/?api-key='],
  ['the hyphen', '/?x=1&api%2Dkey=v4lue', '/?x=1&api-key='],
  ['the brackets', '/?user%5Bpw%5D=v4lue&x=1', '/?user[pw]=&x=1'],
  ['capitals and all', '/?%50%57=v4lue', '/?PW='],
  ['it, in an address that is a value', '/?to=%2Fcb%3Fapi-key%3Dv4lue', '/?to=%2Fcb%3Fapi-key%3D'],
])('a name with %s percent-encoded is known', (_, text, expected) => {
  expect(scrub(text)).toBe(expected)
})
