import { expect, test } from 'vitest'
import { SHOP_ERRORS, type ShopErrorCode, shopError } from './errors.ts'

test.each(Object.keys(SHOP_ERRORS) as ShopErrorCode[])(
  '%s says what is wrong, what was received and what to do',
  (code) => {
    const error = shopError(code, 'this')
    expect(error.code).toBe(code)
    expect(error.message).toBe(
      `${code}: ${SHOP_ERRORS[code].wrong} Received: this. ${SHOP_ERRORS[code].remedy}`,
    )
  },
)
