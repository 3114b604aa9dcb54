/** A payment from the customer's cash balance. Says nothing more. */
export interface PaymentMethodDetailsCustomerBalance {}
