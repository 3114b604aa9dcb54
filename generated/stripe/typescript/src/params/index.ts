export type * as paymentRecords from "./payment-records.js";
