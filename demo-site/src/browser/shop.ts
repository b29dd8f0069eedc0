import { startAccount } from './account.ts'
import { startAccountPage } from './account-page.ts'
import { startCartPage } from './cart-page.ts'
import { startCount } from './cart-store.ts'
import { startCheckoutPage } from './checkout-page.ts'
import { startClicks } from './clicks.ts'
import { startConsent } from './consent.ts'
import { startOrderPage } from './order-page.ts'
import { startProductPage } from './product-page.ts'
import { startShare } from './share.ts'

// On every page
startConsent()
startAccount()
startCount()
startClicks()

// Each of these does nothing where its page is not the one that is open
startProductPage()
startCartPage()
startCheckoutPage()
startOrderPage()
startAccountPage()
startShare()
