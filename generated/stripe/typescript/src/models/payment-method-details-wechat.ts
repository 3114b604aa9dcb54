/** A payment by WeChat, in its old form. Says nothing more. */
export interface PaymentMethodDetailsWechat {}
