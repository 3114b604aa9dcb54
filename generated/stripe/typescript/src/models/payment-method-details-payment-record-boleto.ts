/** A payment by Boleto, the Brazilian voucher. */
export interface PaymentMethodDetailsPaymentRecordBoleto {
  /**
   * Brazilian tax number of the customer: a CPF for a person, a CNPJ for a
   * business.
   */
  tax_id?: string | null;
}
