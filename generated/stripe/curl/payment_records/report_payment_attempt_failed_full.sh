curl https://api.stripe.com/v1/payment_records/payment_record_123/report_payment_attempt_failed \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive' \
  -d failed_at=1735689600 \
  -d 'expand[0]=customer' \
  -d 'metadata[order_id]=6735'
