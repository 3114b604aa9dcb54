/** A payment in stablecoins. */
export interface PaymentMethodDetailsCrypto {
  /** Address of the wallet that paid. */
  buyer_address?: string;
  /** Blockchain that carried the payment. */
  network?:
    | "base"
    | "ethereum"
    | "polygon"
    | "solana"
    | "sui"
    | "tempo"
    | (string & {});
  /** Token that was paid with. */
  token_currency?:
    | "ousd"
    | "phantom_cash"
    | "usdc"
    | "usdg"
    | "usdp"
    | "usdsui"
    | "usdt"
    | (string & {});
  /** Hash of the payment on its blockchain. */
  transaction_hash?: string;
}
