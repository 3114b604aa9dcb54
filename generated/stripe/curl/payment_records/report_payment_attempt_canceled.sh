curl https://api.stripe.com/v1/payment_records/payment_record_123/report_payment_attempt_canceled \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive' \
  -d canceled_at=1735689600
