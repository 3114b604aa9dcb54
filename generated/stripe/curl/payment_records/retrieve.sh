curl https://api.stripe.com/v1/payment_records/payment_record_123 \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive'
