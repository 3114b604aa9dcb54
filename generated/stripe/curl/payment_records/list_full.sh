curl -G https://api.stripe.com/v1/payment_records \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive' \
  -d created_after=1735689600 \
  -d created_before=1767225600 \
  -d ending_before=payment_record_123 \
  -d 'expand[0]=customer' \
  -d limit=10 \
  -d starting_after=payment_record_123
