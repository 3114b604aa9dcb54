curl https://api.stripe.com/v1/payment_records \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive'
